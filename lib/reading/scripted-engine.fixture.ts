import type { Encoder, Reader, ReadingEngine, Writer } from './engine-port.ts';

const DIMS = 64;

/** Bag of hashed words as unit vectors: texts that share words lie near each other. */
export const scriptedEncoder = (langs: readonly string[] = ['en']): Encoder & { texts: string[] } => {
  const texts: string[] = [];
  return {
    dims: DIMS,
    langs,
    texts,
    async embed(batch, signal) {
      signal.throwIfAborted();
      texts.push(...batch);
      const vectors = new Float32Array(batch.length * DIMS);
      for (const [row, text] of batch.entries()) {
        const vector = vectors.subarray(row * DIMS, (row + 1) * DIMS);
        for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? ['']) {
          let hash = 7;
          for (const letter of word) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 8191;
          vector[hash % DIMS] = (vector[hash % DIMS] ?? 0) + 1;
        }
        const norm = Math.hypot(...vector);
        for (let d = 0; d < DIMS; d += 1) vector[d] = (vector[d] ?? 0) / norm;
      }
      return vectors;
    },
  };
};

/** Says `answer` word by word, as asked; remembers the chats and how many pieces were taken. */
export const scriptedWriter = (answer: string | Error): Writer & { chats: string[][]; pieces: number } => ({
  langs: ['en'],
  chats: [],
  pieces: 0,
  async generate(messages, { signal, onText }) {
    this.chats.push(messages.map((message) => `${message.role}: ${message.content}`));
    if (answer instanceof Error) throw answer;
    let text = '';
    for (const piece of answer.match(/\s*\S{1,5}/gu) ?? []) {
      signal.throwIfAborted();
      text += piece;
      this.pieces += 1;
      if (!onText(piece)) break;
      await Promise.resolve();
    }
    return text;
  },
});

/** Takes the first capitalised words that the question does not have as the answer, the surer the more words are shared. */
export const scriptedReader = (langs: readonly string[] = ['en']): Reader => ({
  langs,
  async read(question, texts, signal) {
    signal.throwIfAborted();
    const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    return texts.map((text) => {
      const shared = [...wordsIn(text)].filter((word) => wordsIn(question).has(word)).length;
      const names = [...text.matchAll(/\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*|\d[\d.,]*\d|\d/gu)];
      const found = names.find((name) => name.index > 0 && !question.includes(name[0])) ?? names[0];
      const start = found?.index ?? 0;
      return {
        relevance: 2 * shared - 4,
        start,
        end: start + (found?.[0].length ?? text.length),
        spanScore: 2 * shared,
      };
    });
  },
});

export const scriptedEngine = (answer: string | Error | null, langs?: readonly string[]): ReadingEngine => ({
  encoder: scriptedEncoder(langs),
  reader: scriptedReader(langs),
  writer: answer === null ? null : scriptedWriter(answer),
});

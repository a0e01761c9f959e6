import { PreTrainedTokenizer } from '@huggingface/transformers';
import type { ChatMessage } from '../adapter.ts';
import type { ModelFiles } from './model-files.ts';

/** Text to token ids and back, with the model's own chat template: transformers.js over files we have read and checked. */
export interface TextCodec {
  encode(text: string): number[];
  /** The chat as the model was trained to read it, ending where its answer begins. */
  encodeChat(messages: readonly ChatMessage[]): number[];
  /** Special tokens left out. */
  decode(ids: number[]): string;
  idOf(token: string): number | null;
}

export function createTextCodec(files: Pick<ModelFiles, 'tokenizer' | 'tokenizerConfig'>): TextCodec {
  const tokenizer = new PreTrainedTokenizer(files.tokenizer, files.tokenizerConfig);
  const marks = specialTokensOf(files.tokenizer);
  // A page that writes `<|im_end|>` must not end our turn: parted, the mark is letters like others.
  const disarmed = (text: string): string =>
    marks.reduce((rest, mark) => rest.replaceAll(mark, `${mark.slice(0, 1)} ${mark.slice(1)}`), text);
  return {
    encode: (text) => tokenizer.encode(text),
    encodeChat(messages) {
      const safe = messages.map((message) => ({ ...message, content: disarmed(message.content) }));
      const chat = tokenizer.apply_chat_template(safe, { add_generation_prompt: true, tokenize: false });
      return tokenizer.encode(chat, { add_special_tokens: false });
    },
    decode: (ids) => (ids.length === 0 ? '' : tokenizer.decode(ids, { skip_special_tokens: true })),
    idOf: (token) => tokenizer.get_vocab().get(token) ?? null,
  };
}

/** The marks that a tokenizer reads as one token wherever they stand (`added_tokens` of tokenizer.json). */
function specialTokensOf(tokenizer: object): string[] {
  const added = (tokenizer as { readonly added_tokens?: readonly { readonly content?: unknown }[] }).added_tokens ?? [];
  return added
    .map(({ content }) => content)
    .filter((content) => typeof content === 'string' && content.length > 1) as string[];
}

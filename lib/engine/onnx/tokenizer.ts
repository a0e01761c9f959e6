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
  return {
    encode: (text) => tokenizer.encode(text),
    encodeChat(messages) {
      const chat = tokenizer.apply_chat_template([...messages], { add_generation_prompt: true, tokenize: false });
      return tokenizer.encode(chat, { add_special_tokens: false });
    },
    decode: (ids) => (ids.length === 0 ? '' : tokenizer.decode(ids, { skip_special_tokens: true })),
    idOf: (token) => tokenizer.get_vocab().get(token) ?? null,
  };
}

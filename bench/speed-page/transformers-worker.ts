import { env, pipeline, TextStreamer } from '@huggingface/transformers';
import { timedTokens, type Arm, type ChatLine } from './arm.ts';

/**
 * The arm to beat: transformers.js as its documentation shows it, with its default backend, session options, thread
 * count and its default runtime build; only the addresses of files are changed, since there is no network.
 */
env.allowRemoteModels = false;
env.allowLocalModels = true;
env.useBrowserCache = false;
env.localModelPath = '/models/';
env.useWasmCache = false; // it imports the runtime from a blob, which the policy of the extension refuses
const wasm = env.backends.onnx.wasm;
if (wasm) {
  wasm.wasmPaths = {
    mjs: new URL('/bench/ort-wasm-simd-threaded.asyncify.mjs', location.href).href,
    wasm: new URL('/bench/ort-wasm-simd-threaded.asyncify.wasm', location.href).href,
  };
}

const load = async () => ({
  write: await pipeline('text-generation', 'SmolLM2-135M-Sidelight', { dtype: 'q8' }),
  embed: await pipeline('feature-extraction', 'all-MiniLM-L6-v2', { dtype: 'q8' }),
});
let loaded: Awaited<ReturnType<typeof load>> | null = null;

function pipes() {
  if (!loaded) throw new Error('init first');
  return loaded;
}

const arm: Arm = {
  async init() {
    const startMs = performance.now();
    loaded = await load();
    return performance.now() - startMs;
  },
  async generate(messages, maxNewTokens) {
    const { write } = pipes();
    const tokenMs: number[] = [];
    const streamer = new TextStreamer(write.tokenizer, {
      skip_prompt: true,
      callback_function: () => undefined,
      token_callback_function: () => void tokenMs.push(performance.now()),
    });
    const startMs = performance.now();
    const output = await write(messages as ChatLine[], { max_new_tokens: maxNewTokens, do_sample: false, streamer });
    return timedTokens(startMs, tokenMs, JSON.stringify(output));
  },
  countTokens(messages) {
    const { tokenizer } = pipes().write;
    const ids = tokenizer.apply_chat_template(messages as ChatLine[], {
      add_generation_prompt: true,
      return_tensor: false,
    });
    return Promise.resolve((ids as unknown as { input_ids: number[] }).input_ids.length);
  },
  async embed(texts) {
    const { embed } = pipes();
    const startMs = performance.now();
    // One call with everything is what the documentation shows; at hundreds of texts it runs out of memory.
    for (let at = 0; at < texts.length; at += 32) {
      await embed(texts.slice(at, at + 32), { pooling: 'mean', normalize: true });
    }
    return performance.now() - startMs;
  },
};

globalThis.onmessage = async (event: MessageEvent) => {
  const { id, name, args } = event.data as { id: number; name: keyof Arm; args: never[] };
  try {
    const result = await (arm[name] as (...all: never[]) => Promise<unknown>)(...args);
    globalThis.postMessage({ id, result });
  } catch (thrown) {
    globalThis.postMessage({ id, error: String(thrown) });
  }
};

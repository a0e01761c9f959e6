type JsonObject = Readonly<Record<string, unknown>>;

/** What a decoder-only transformer's graph needs to know to be run with a KV cache. */
export interface DecoderShape {
  readonly layers: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly maxPositions: number;
  /** Tokens that end an answer. */
  readonly eosIds: readonly number[];
}

function numberOf(config: JsonObject, name: string): number {
  const value = config[name];
  if (typeof value !== 'number') throw new Error(`config.json has no ${name}`);
  return value;
}

/** Reads `config.json` in the layout of Hugging Face transformers. */
export function readDecoderShape(config: JsonObject): DecoderShape {
  const heads = numberOf(config, 'num_attention_heads');
  const eos = config['eos_token_id'];
  return {
    layers: numberOf(config, 'num_hidden_layers'),
    kvHeads: typeof config['num_key_value_heads'] === 'number' ? config['num_key_value_heads'] : heads,
    headDim: typeof config['head_dim'] === 'number' ? config['head_dim'] : numberOf(config, 'hidden_size') / heads,
    maxPositions: numberOf(config, 'max_position_embeddings'),
    eosIds: (Array.isArray(eos) ? eos : [eos]).filter((id): id is number => typeof id === 'number'),
  };
}

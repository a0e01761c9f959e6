// Makes the graph that the decoder drafts with. The language model's graph answers logits for the last position only,
// by a Slice before its head; checking several drafted tokens in one run needs the last few. This rewrites that one
// Slice, and nothing else: node scripts/models/widen-logits.mjs FROM.onnx TO.onnx
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Positions that get logits: one token that is known and seven drafted ones. */
export const LOGIT_POSITIONS = 8;

/** Name of the new constant; as long as the name it replaces, so that the node's length stays. */
const OLD_START = 'm1';
const NEW_START = 'mk';

// Field numbers of onnx.proto: ModelProto.graph, GraphProto.node and .initializer, NodeProto.input, .output, .op_type.
const GRAPH = 7;
const NODE = 1;
const INITIALIZER = 5;
const INPUT = 1;
const OUTPUT = 2;
const OP_TYPE = 4;

function readVarint(bytes, at) {
  let value = 0;
  let scale = 1;
  for (let i = at; ; i += 1) {
    value += (bytes[i] & 127) * scale;
    if (bytes[i] < 128) return [value, i + 1];
    scale *= 128;
  }
}

function writeVarint(value) {
  const out = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
  return Buffer.from([...out, rest]);
}

/** Length-delimited fields of a message between two offsets; the graph's other fields are stepped over. */
function fieldsOf(bytes, start, end) {
  const fields = [];
  for (let at = start; at < end;) {
    const from = at;
    const [key, afterKey] = readVarint(bytes, at);
    const wire = key & 7;
    if (wire === 2) {
      const [length, body] = readVarint(bytes, afterKey);
      at = body + length;
      fields.push({ number: key >> 3, from, start: body, end: at });
    } else {
      at = wire === 0 ? readVarint(bytes, afterKey)[1] : afterKey + (wire === 1 ? 8 : 4);
    }
  }
  return fields;
}

const lengthDelimited = (number, body) =>
  Buffer.concat([writeVarint((number << 3) | 2), writeVarint(body.length), body]);

/** A TensorProto: dims [1], int64, raw little-endian data. */
function int64Constant(name, value) {
  const raw = Buffer.alloc(8);
  raw.writeBigInt64LE(BigInt(value));
  return Buffer.concat([
    Buffer.from([0x08, 1, 0x10, 7]),
    lengthDelimited(8, Buffer.from(name)),
    lengthDelimited(9, raw),
  ]);
}

function nodesOf(bytes, graph) {
  return fieldsOf(bytes, graph.start, graph.end)
    .filter((field) => field.number === NODE)
    .map((field) => {
      const parts = fieldsOf(bytes, field.start, field.end);
      const texts = (number) =>
        parts
          .filter((part) => part.number === number)
          .map((part) => ({ ...part, text: bytes.toString('utf8', part.start, part.end) }));
      return { inputs: texts(INPUT), outputs: texts(OUTPUT), op: texts(OP_TYPE)[0]?.text };
    });
}

/** The graph's bytes with logits for the last `positions` positions. Throws when it is not built as expected. */
export function widenLogits(model, positions = LOGIT_POSITIONS) {
  const bytes = Buffer.from(model);
  const graph = fieldsOf(bytes, 0, bytes.length).find((field) => field.number === GRAPH);
  const nodes = nodesOf(bytes, graph);
  const head = nodes.find((node) => node.outputs[0]?.text === 'logits');
  const slice = nodes.find((node) => node.op === 'Slice' && node.outputs[0]?.text === head?.inputs[0]?.text);
  const start = slice?.inputs[1];
  if (start?.text !== OLD_START) throw new Error('no Slice to the last position stands before the head');
  bytes.write(NEW_START, start.start);
  const constant = lengthDelimited(INITIALIZER, int64Constant(NEW_START, -positions));
  const body = Buffer.concat([bytes.subarray(graph.start, graph.end), constant]);
  return Buffer.concat([bytes.subarray(0, graph.from), lengthDelimited(GRAPH, body), bytes.subarray(graph.end)]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [from, to] = process.argv.slice(2);
  writeFileSync(to, widenLogits(readFileSync(from)));
}

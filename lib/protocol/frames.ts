import * as v from 'valibot';
import { ERROR_CODES } from '../core/error-code.ts';

/** Raised with every change of contract or frames; both ends must agree (an update under an open panel). */
export const PROTOCOL_VERSION = 4;

/** Port names. `control` is owned by the background, `engine` by the engine host. */
export const PORT_NAMES = ['control', 'engine'] as const;
export type PortName = (typeof PORT_NAMES)[number];

/** Calls are numbered per port by the client, from 1. Chunks are numbered per call, from 1. */
const callId = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Checked against its method, not here. Chrome sends JSON, which drops a key whose value is `undefined`. */
const payload = v.optional(v.unknown());

export const frameSchema = v.variant('f', [
  /** client → server, first frame on a port */
  v.strictObject({ f: v.literal('hello'), v: v.number() }),
  /** server → client: the handshake is done */
  v.strictObject({ f: v.literal('welcome'), v: v.number() }),
  v.strictObject({ f: v.literal('call'), id: callId, m: v.pipe(v.string(), v.maxLength(64)), p: payload }),
  v.strictObject({ f: v.literal('done'), id: callId, r: payload }),
  v.strictObject({ f: v.literal('fail'), id: callId, code: v.picklist(ERROR_CODES) }),
  v.strictObject({ f: v.literal('chunk'), id: callId, n: callId, d: payload }),
  /** client → server: everything up to chunk `n` arrived. On Firefox also what keeps the event page alive. */
  v.strictObject({ f: v.literal('ack'), id: callId, n: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({ f: v.literal('abort'), id: callId }),
  /** client → server while a call is open; the server sends one back, so that silence means a dead port */
  v.strictObject({ f: v.literal('ping') }),
]);
export type Frame = v.InferOutput<typeof frameSchema>;

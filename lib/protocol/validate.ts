import * as v from 'valibot';
import { SidelightError } from '../core/error-code.ts';
import { contract, type Method } from './contract.ts';
import { frameSchema, type Frame } from './frames.ts';

/** The frame in a message, or null for anything else. Never throws. */
export function parseFrame(message: unknown): Frame | null {
  const parsed = v.safeParse(frameSchema, message);
  return parsed.success ? parsed.output : null;
}

/** Own properties only: `constructor` and the like are not methods. */
export function methodNamed(name: string): Method | null {
  return Object.hasOwn(contract, name) ? contract[name as keyof typeof contract] : null;
}

/** `value` as the schema has it; throws `protocol.invalid`, without saying what was wrong (it may be page content). */
export function validated(schema: v.GenericSchema, value: unknown): unknown {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new SidelightError('protocol.invalid');
  return parsed.output;
}

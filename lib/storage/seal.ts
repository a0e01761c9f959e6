import { SidelightError } from '../core/error-code.ts';

/** AES-256-GCM ciphertext with its 96-bit nonce (NIST SP 800-38D). */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const KEY_BYTES = 32;
const IV_BYTES = 12;

/** The key in base64 as `host.open` brings it. Rejects with `protocol.invalid` unless it is 256 bits. */
export async function importKey(base64: string): Promise<CryptoKey> {
  const bytes = keyBytes(base64);
  if (bytes.length !== KEY_BYTES) throw new SidelightError('protocol.invalid');
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function keyBytes(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch (cause) {
    throw new SidelightError('protocol.invalid', { cause });
  }
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Seals plain data as JSON. `aad` says where it belongs: it opens nowhere else. Never within a Dexie transaction, which ends over it. */
export async function sealJson(key: CryptoKey, aad: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: encoded(aad) };
  return { iv, sealed: await crypto.subtle.encrypt(algorithm, key, encoded(JSON.stringify(value))) };
}

/** What `sealJson` sealed, or null: another key, another place, damage. */
export async function unsealJson(key: CryptoKey, aad: string, { iv, sealed }: Sealed): Promise<unknown> {
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: encoded(aad) }, key, sealed);
    return JSON.parse(new TextDecoder().decode(opened)) as unknown;
  } catch {
    return null;
  }
}

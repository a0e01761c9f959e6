// @ts-check
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS = /** @type {Record<number, number>} */ ({ 2: 3, 6: 4 });

/**
 * Stacks screenshots of one width below each other. Reads what browsers write (8 bits, RGB or RGBA, not interlaced).
 * @param {readonly { png: Buffer, skipRows: number }[]} pieces `skipRows` rows at the top of a piece overlap the one before
 * @param {number} width in pixels; what is to the right of it is cut off
 * @returns {Buffer} PNG
 */
export function stackPng(pieces, width) {
  const first = pieces[0];
  if (!first) throw new Error('Nothing to stack');
  const images = pieces.map(({ png, skipRows }) => ({ ...decode(png), skipRows }));
  const { stride, header, channels } = images[0] ?? decode(first.png);
  const kept = Math.min(stride, width * channels);
  const rows = images.map(({ pixels, skipRows }) => pixels.subarray(skipRows * stride));
  const pixels = Buffer.concat(rows);
  const height = pixels.length / stride;
  const raw = Buffer.alloc(height * (kept + 1));
  for (let y = 0; y < height; y += 1) pixels.copy(raw, y * (kept + 1) + 1, y * stride, y * stride + kept);
  const ihdr = Buffer.from(header);
  ihdr.writeUInt32BE(kept / channels, 0);
  ihdr.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', ihdr),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {Buffer} png */
function decode(png) {
  const data = [];
  /** @type {Buffer} */
  let header = Buffer.alloc(0);
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const channels = CHANNELS[header[9] ?? 0];
  if (header[8] !== 8 || header[12] !== 0 || !channels) throw new Error('A kind of PNG that browsers do not write');
  const stride = header.readUInt32BE(0) * channels;
  return { header, stride, channels, pixels: unfilter(inflateSync(Buffer.concat(data)), stride, channels) };
}

/**
 * PNG specification, section 9 (filtering).
 * @param {Buffer} raw
 * @param {number} stride
 * @param {number} bpp bytes per pixel
 */
function unfilter(raw, stride, bpp) {
  const height = raw.length / (stride + 1);
  const out = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= bpp ? (out[at - bpp] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const upLeft = x >= bpp && y > 0 ? (out[at - stride - bpp] ?? 0) : 0;
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, up, upLeft);
    }
  }
  return out;
}

/** @param {number | undefined} filter @param {number} left @param {number} up @param {number} upLeft */
function predict(filter, left, up, upLeft) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const estimate = left + up - upLeft;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

/** @param {string} type @param {Buffer} body */
function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(body.length + 12);
  frame.writeUInt32BE(body.length, 0);
  named.copy(frame, 4);
  frame.writeUInt32BE(crc32(named), body.length + 8);
  return frame;
}

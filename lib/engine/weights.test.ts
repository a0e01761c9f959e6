import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchModelFile } from './weights.ts';

const content = Buffer.from('weights '.repeat(50_000));
const file = {
  path: 'onnx/model.onnx',
  role: 'graph',
  sizeBytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
} as const;
const served: Record<string, Buffer> = {};
let server: Server;
let folderUrl: string;

describe('fetchModelFile', () => {
  beforeAll(async () => {
    server = createServer((request, response) => {
      const body = served[request.url ?? ''];
      response.writeHead(body ? 200 : 404).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    folderUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/models/m/`;
  });
  afterAll(() => void server.close());

  it('reads a whole file and tells every byte of it', async () => {
    served['/models/m/onnx/model.onnx'] = content;
    let sum = 0;
    const bytes = await fetchModelFile(folderUrl, file, async (count) => void (sum += count));
    expect(Buffer.from(bytes).equals(content)).toBe(true);
    expect(sum).toBe(content.length);
  });

  it('knows a file with one byte flipped', async () => {
    const flipped = Buffer.from(content);
    flipped.writeUInt8(flipped.readUInt8(1_000) ^ 1, 1_000);
    served['/models/m/onnx/model.onnx'] = flipped;
    await expect(fetchModelFile(folderUrl, file, async () => undefined)).rejects.toMatchObject({
      code: 'model.corrupt',
    });
  });

  it.each([
    ['shorter', content.subarray(1)],
    ['longer', Buffer.concat([content, Buffer.from('!')])],
  ])('knows a file that is %s than it should be', async (_, body) => {
    served['/models/m/onnx/model.onnx'] = body;
    await expect(fetchModelFile(folderUrl, file, async () => undefined)).rejects.toMatchObject({
      code: 'model.corrupt',
    });
  });

  it('says that a file is missing, whether the server answers or not', async () => {
    const missing = { ...file, path: 'onnx/nothing.onnx' };
    await expect(fetchModelFile(folderUrl, missing, async () => undefined)).rejects.toMatchObject({
      code: 'model.missing',
    });
    const nowhere = 'http://127.0.0.1:9/models/m/';
    await expect(fetchModelFile(nowhere, file, async () => undefined)).rejects.toMatchObject({ code: 'model.missing' });
  });
});

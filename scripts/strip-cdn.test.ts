import { describe, expect, it } from 'vitest';
import { remoteHostsIn, stripCdn } from './strip-cdn.mjs';

describe('stripCdn', () => {
  it('takes hosts of remote code out of a chunk and leaves the rest', () => {
    const code =
      'const a="https://cdn.jsdelivr.net/npm/x@1/dist/",b=`https://huggingface.co/${id}`,c="https://example.org/";';
    const stripped = String(stripCdn().renderChunk(code)?.code);
    expect(remoteHostsIn(code)).toHaveLength(2);
    expect(remoteHostsIn(stripped)).toEqual([]);
    expect(stripped).toContain('https://example.org/');
  });

  it('does not touch code that names none', () => {
    expect(stripCdn().renderChunk('const a = 1;')).toBeNull();
  });
});

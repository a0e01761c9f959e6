import { describe, expect, it } from 'vitest';
import { SidelightError } from '../core/error-code.ts';
import { asEngineError } from './engine-error.ts';

describe('asEngineError', () => {
  it.each([
    new RangeError('Array buffer allocation failed'),
    new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded'),
    new Error('std::bad_alloc'),
    new Error('Aborted(OOM)'),
    new Error("Can't create a session. failed to allocate a buffer of size 1."),
    new Error('out of memory'),
  ])('knows %s as running out of memory', (thrown) => {
    expect(asEngineError(thrown)).toMatchObject({ code: 'engine.memory' });
  });

  it('takes anything else from the runtime for a crash', () => {
    expect(asEngineError(new Error('RuntimeError: unreachable'))).toMatchObject({ code: 'engine.crashed' });
    expect(asEngineError('text')).toMatchObject({ code: 'engine.crashed' });
  });

  it('leaves our own errors and aborts as they are', () => {
    const own = new SidelightError('model.corrupt');
    const abort = new DOMException('aborted', 'AbortError');
    expect(asEngineError(own)).toBe(own);
    expect(asEngineError(abort)).toBe(abort);
  });
});

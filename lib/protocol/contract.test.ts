import { describe, expect, it } from 'vitest';
import { contract, type Caller, type MethodName } from './contract.ts';
import { PORT_NAMES, type PortName } from './frames.ts';
import { methodNamed, parseFrame, validated } from './validate.ts';

/** Who may call what. A change here is a change of trust: say why in the commit. */
const TABLE: Readonly<Record<MethodName, readonly [PortName, ...Caller[]]>> = {
  'job.start': ['control', 'page'],
  'chat.ask': ['control', 'page'],
  'chat.prepare': ['control', 'page'],
  'page.selection': ['control', 'page'],
  'host.ensure': ['control', 'page'],
  'page.highlight': ['control', 'page'],
  'page.highlightAll': ['control', 'page'],
  'badge.show': ['control', 'host', 'page'],
  'host.open': ['engine', 'background'],
  'job.submit': ['engine', 'background'],
  'job.reject': ['engine', 'background'],
  'job.attach': ['engine', 'page', 'background'],
  'job.cancel': ['engine', 'page'],
  'job.latest': ['engine', 'page', 'background'],
  'job.follow': ['engine', 'page'],
  'chat.beside': ['engine', 'background', 'page'],
  'chat.submit': ['engine', 'background'],
  'chat.index': ['engine', 'background'],
  'chat.glance': ['engine', 'page'],
  'chat.reject': ['engine', 'background'],
  'chat.stop': ['engine', 'page'],
  'chat.forget': ['engine', 'page'],
  'chat.follow': ['engine', 'page'],
  'engine.warm': ['engine', 'page', 'background'],
  'engine.status': ['engine', 'page'],
  'data.erase': ['engine', 'page'],
};

describe('the contract', () => {
  it('lets these contexts call these methods and no others', () => {
    const found = Object.entries(contract).map(([name, { host, callers }]) => [name, [host, ...callers]]);
    expect(Object.fromEntries(found)).toEqual(TABLE);
    expect(PORT_NAMES).toEqual(['control', 'engine']);
  });

  it.each([
    ['job.start', { id: 'not-a-uuid', length: 'short', isFresh: false, source: { type: 'text', title: '', text: '' } }],
    [
      'job.start',
      {
        id: '00000000-0000-4000-8000-000000000001',
        length: 'huge',
        isFresh: false,
        source: { type: 'text', title: '', text: '' },
      },
    ],
    [
      'job.start',
      {
        id: '00000000-0000-4000-8000-000000000001',
        length: 'short',
        isFresh: false,
        source: { type: 'file', path: 'x' },
      },
    ],
    ['page.highlight', { tabId: -1, evidence: { blockId: 'b0', quote: 'a', prefix: '', suffix: '' } }],
    ['page.highlight', { tabId: 1, evidence: { blockId: 'b0; x', quote: 'a', prefix: '', suffix: '' } }],
    ['page.highlightAll', { tabId: 1, evidence: [{ blockId: 'b0', quote: 'a' }] }],
    ['badge.show', { tabId: 1, state: 'exploded' }],
    ['job.reject', { request: {}, error: 'a message' }],
    [
      'chat.ask',
      {
        id: '00000000-0000-4000-8000-000000000001',
        tabId: 1,
        question: 'Why?',
        others: [2, 3, 4, 5].map((tabId) => ({ tabId, url: '', title: '' })),
      },
    ],
    ['data.erase', { really: true }],
  ])('refuses as input of %s what it does not know', (name, input) => {
    expect(() => validated(contract[name as MethodName].input, input)).toThrow('protocol.invalid');
  });

  it('has no methods but its own', () => {
    for (const name of ['toString', '__proto__', 'constructor', 'hasOwnProperty', ''])
      expect(methodNamed(name)).toBeNull();
    expect(methodNamed('data.erase')).toBe(contract['data.erase']);
  });
});

describe('a frame', () => {
  it.each([
    [{ f: 'call', id: 1, m: 'job.latest' }],
    [{ f: 'done', id: 1 }],
    [{ f: 'ack', id: 3, n: 0 }],
    [{ f: 'ping' }],
  ])('is read: %j', (frame) => {
    expect(parseFrame(frame)).toEqual(frame);
  });

  it.each([
    [null],
    ['ping'],
    [{ f: 'ping', extra: 1 }],
    [{ f: 'call', id: 0, m: 'x' }],
    [{ f: 'call', id: 1.5, m: 'x' }],
    [{ f: 'call', id: 1, m: 'x'.repeat(65) }],
    [{ f: 'fail', id: 1, code: 'Error: text of a page' }],
    [{ f: 'chunk', id: 1, n: 0 }],
  ])('is not read: %j', (message) => {
    expect(parseFrame(message)).toBeNull();
  });
});

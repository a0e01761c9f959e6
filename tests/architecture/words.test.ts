import { Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../lib/core/error-code.ts';
import { parse, readSource, SHIPPED_CODE, TREE } from './source-tree.ts';

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Record<string, unknown>;
}
type Messages = Readonly<Record<string, Message>>;

const LOCALES = TREE.filter((path) => /^public\/_locales\/[^/]+\/messages\.json$/u.test(path));
const localeOf = (path: string): string => path.split('/')[2] ?? '';
const messagesOf = (path: string): Messages => JSON.parse(readSource(path).text) as Messages;
const ENGLISH = messagesOf('public/_locales/en/messages.json');

/** Attributes that a person reads or hears. */
const SPOKEN = new Set([
  'title',
  'alt',
  'label',
  'placeholder',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
]);
const HAS_WORD = /\p{L}{2}/u;
const placeholdersOf = ({ message }: Message): string[] =>
  [...new Set(message.match(/\$(?:\w+\$|\d)/gu) ?? [])].toSorted();

/** Plural forms a language does not have or has besides (`_zero`, `_few`, …) are its own matter. */
const singular = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/u, '_other');

describe.each(LOCALES.map((path) => [localeOf(path), messagesOf(path)] as const))('words of %s', (_, messages) => {
  it('hold a sentence for every error code', () => {
    const missing = ERROR_CODES.filter(
      (code) => !HAS_WORD.test(messages[`error_${code.replaceAll('.', '_')}`]?.message ?? ''),
    );
    expect(missing).toEqual([]);
  });

  it('are complete: what English says, with the same places to fill', () => {
    const own = new Set(Object.keys(messages).map(singular));
    expect(Object.keys(ENGLISH).filter((key) => !own.has(singular(key)))).toEqual([]);
    const spoken = new Set(Object.keys(ENGLISH).map(singular));
    expect(Object.keys(messages).filter((key) => !spoken.has(singular(key)))).toEqual([]);
    const differing = Object.entries(messages).filter(([key, message]) => {
      const english = ENGLISH[key];
      return english !== undefined && placeholdersOf(message).join() !== placeholdersOf(english).join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are said: no message is empty', () => {
    expect(Object.entries(messages).flatMap(([key, { message }]) => (message.trim() === '' ? [key] : []))).toEqual([]);
  });
});

describe('words in code', () => {
  it('are keys: no component, entrypoint or page of ours spells out its text', () => {
    const found: string[] = [];
    for (const file of SHIPPED_CODE.filter(({ path }) => path.endsWith('.tsx'))) {
      new Visitor({
        JSXText: (node) => void (HAS_WORD.test(node.value) && found.push(`${file.path}: ${node.value.trim()}`)),
        JSXAttribute(node) {
          const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
          const { value } = node;
          if (!SPOKEN.has(name) || value?.type !== 'Literal' || typeof value.value !== 'string') return;
          if (HAS_WORD.test(value.value)) found.push(`${file.path}: ${name}="${value.value}"`);
        },
      }).visit(parse(file).program);
    }
    expect(found).toEqual([]);
  });

  it('are asked for: every message is used by code, manifest or a family of codes', () => {
    const families =
      /^(error|errorTitle|notice|gistHidden|stage|length|theme|backend|modelState|modelTask|intent|table|column|trailTaken|trailFrom)_/u;
    const askers = [...SHIPPED_CODE.map(({ text }) => text), readSource('wxt.config.ts').text];
    askers.push(...TREE.filter((path) => /^entrypoints\/.*\.html$/u.test(path)).map((path) => readSource(path).text));
    const asked = (key: string): boolean => {
      const base = key.replace(/_(zero|one|two|few|many|other)$/u, '');
      const family = `\`${key.slice(0, key.lastIndexOf('_') + 1)}\${`;
      const forms = [`'${key}'`, `'${base}'`, `__MSG_${key}__`, ...(key.includes('_') ? [family] : [])];
      return askers.some((text) => forms.some((form) => text.includes(form)));
    };
    expect(Object.keys(ENGLISH).filter((key) => !families.test(key) && !asked(key))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../lib/core/error-code.ts';
import type { MessageFile } from '../tests/gallery/message-lookup.ts';
import { messageLookup } from '../tests/gallery/message-lookup.ts';
import { createTexts, type MessageKey } from './text.tsx';
import {
  errorKey,
  errorTitleKey,
  gistHiddenKey,
  modelStateKey,
  modelTaskKey,
  noticeKey,
  stageKey,
} from './message-keys.ts';

const folder = new URL('../public/_locales/', import.meta.url);
const read = (locale: string): MessageFile =>
  JSON.parse(readFileSync(new URL(`${locale}/messages.json`, folder), 'utf8')) as MessageFile;
const locales = readdirSync(folder);
const english = read('en');

/** `$NAME$` as they stand in the words, in alphabetical order. */
const used = (message: string): string =>
  [...message.matchAll(/\$([A-Z0-9_]+)\$/giu)]
    .map((match) => match[1]!.toLowerCase())
    .sort()
    .join();

describe.each(locales)('locale %s', (locale) => {
  const file = read(locale);
  const texts = createTexts(messageLookup(file), locale);

  test('has exactly the keys of English', () => {
    expect(Object.keys(file)).toEqual(Object.keys(english));
  });

  const keysWhere = (isWrong: (key: string, entry: MessageFile[string]) => boolean): string[] =>
    Object.entries(file).flatMap(([key, entry]) => (isWrong(key, entry) ? [key] : []));

  test('has words for every key', () => {
    expect(keysWhere((_key, entry) => entry.message.trim() === '')).toEqual([]);
  });

  test('uses the placeholders of English, and declares them alike', () => {
    const declared = (entry: MessageFile[string]) =>
      Object.entries(entry.placeholders ?? {})
        .map(([name, { content }]) => `${name}=${content}`)
        .join();
    expect(keysWhere((key, entry) => used(entry.message) !== used(english[key]!.message))).toEqual([]);
    expect(keysWhere((key, entry) => declared(entry) !== declared(english[key]!))).toEqual([]);
    expect(
      keysWhere((_key, entry) =>
        used(entry.message)
          .split(',')
          .some((name) => name !== '' && entry.placeholders?.[name] === undefined),
      ),
    ).toEqual([]);
  });

  test('keeps the store description within 132 characters', () => {
    expect(file['extDescription']!.message.length).toBeLessThanOrEqual(132);
  });

  test.each(ERROR_CODES)('explains %s in a heading and in sentences', (code) => {
    expect(texts.t(errorTitleKey(code))).not.toBe('');
    expect(texts.t(errorKey(code))).toMatch(/[.!]$/u);
  });

  test('has words for every stage, notice, hidden gist and model state', () => {
    const keys: MessageKey[] = [
      ...(['waiting', 'loading', 'reading', 'ranking', 'writing'] as const).map(stageKey),
      ...(
        [
          'capped',
          'neutral-ranking',
          'short-page',
          'frames-unread',
          'more-unread',
          'pages-unread',
          'instructs-assistant',
          'resumed',
          'from-cache',
        ] as const
      ).map(noticeKey),
      ...(['unsupported', 'title', 'language', 'no-model', 'engine'] as const).map(gistHiddenKey),
      ...(['absent', 'idle', 'loading', 'ready', 'corrupt'] as const).map(modelStateKey),
      ...(['text-generation', 'feature-extraction', 'question-answering'] as const).map(modelTaskKey),
    ];
    expect(keys.filter((key) => texts.t(key) === '')).toEqual([]);
  });
});

test('English describes every message for translators', () => {
  expect(Object.entries(english).filter(([, entry]) => !('description' in entry))).toEqual([]);
});

test('numbers, sizes, times and plurals follow the language', () => {
  const en = createTexts(messageLookup(english), 'en');
  const de = createTexts(messageLookup(read('de')), 'de');
  expect(en.plural('coverage', 4120, en.number(4120), en.number(4120))).toBe('Read 4,120 of 4,120 words');
  expect(de.plural('coverage', 4120, de.number(4120), de.number(4120))).toBe('4.120 von 4.120 Wörtern gelesen');
  expect(en.plural('coverage', 1, '1', '1')).toBe('Read 1 of 1 word');
  expect([en.bytes(23_900_000), en.bytes(1_250_000), en.bytes(2_000)]).toEqual(['24 MB', '1.3 MB', '2 kB']);
  expect([en.duration(84), en.duration(2_210), en.duration(12_400)]).toEqual(['84 ms', '2.2 sec', '12 sec']);
  expect(en.percent(0.242)).toBe('24%');
});

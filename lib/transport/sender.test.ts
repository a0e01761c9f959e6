import { describe, expect, it } from 'vitest';
import { callerOf } from './sender.ts';

const chrome = { id: 'abcdefgh', origin: 'chrome-extension://abcdefgh' };
const firefox = { id: 'a@b.example', origin: 'moz-extension://11111111-2222-4333-8444-555555555555' };

describe('callerOf', () => {
  it.each([
    ['Chrome document', chrome, '/popup.html', 'page'],
    ['Chrome document with query and hash', chrome, '/sidepanel.html?tab=3#a', 'page'],
    ['Chrome service worker', chrome, '/background.js', 'background'],
    ['Chrome offscreen document', chrome, '/offscreen.html', 'host'],
    ['Firefox document', firefox, '/options.html', 'page'],
    ['Firefox event page', firefox, '/_generated_background_page.html', 'background'],
  ])('knows a %s', (_name, own, path, caller) => {
    const url = own.origin + path;
    expect(callerOf({ id: own.id, origin: own.origin, url }, own)).toBe(caller);
    expect(callerOf({ id: own.id, url }, own)).toBe(caller);
  });

  it.each([
    ['no sender', undefined],
    ['another extension', { id: 'other', origin: chrome.origin, url: `${chrome.origin}/popup.html` }],
    [
      'a content script (Chrome: page origin)',
      { id: chrome.id, origin: 'https://site.example', url: 'https://site.example/a' },
    ],
    ['a content script (no origin)', { id: chrome.id, url: 'https://site.example/a' }],
    [
      'a content script naming us in its path',
      { id: chrome.id, url: `https://site.example/${chrome.origin}/popup.html` },
    ],
    ['an origin that starts like ours', { id: chrome.id, url: `${chrome.origin}evil/popup.html` }],
    ['an opaque origin of a document of ours', { id: chrome.id, origin: 'null', url: `${chrome.origin}/popup.html` }],
    [
      'a foreign origin with a url of ours',
      { id: chrome.id, origin: 'https://site.example', url: `${chrome.origin}/popup.html` },
    ],
    ['our origin without a url', { id: chrome.id, origin: chrome.origin }],
    ['about:blank in a document of ours', { id: chrome.id, origin: chrome.origin, url: 'about:blank' }],
    ['neither origin nor url', { id: chrome.id }],
  ])('refuses %s', (_name, sender) => {
    expect(callerOf(sender, chrome)).toBeNull();
  });
});

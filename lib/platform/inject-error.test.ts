import { describe, expect, it } from 'vitest';
import { injectErrorCode, isRestrictedUrl, viewerErrorCode } from './inject-error.ts';

describe('injectErrorCode', () => {
  it.each([
    ['No tab with id: 7', 'https://example.org/', 'page.gone'],
    ['The tab was closed.', null, 'page.gone'],
    ['Frame with ID 0 was removed.', 'https://example.org/', 'page.navigated'],
    ['Cannot access a chrome:// URL', null, 'page.restricted'],
    ['The extensions gallery cannot be scripted.', 'https://chromewebstore.google.com/', 'page.restricted'],
    ['Missing host permission for the tab', 'about:support', 'page.restricted'],
    ['Missing host permission for the tab', 'https://addons.mozilla.org/en-US/firefox/', 'page.restricted'],
    ['Cannot access contents of the page. Extension manifest must request permission.', null, 'page.denied'],
    ['Missing host permission for the tab, and any iframes', 'https://example.org/', 'page.denied'],
    ['words no browser has said so far', 'https://example.org/', 'internal'],
  ])('%s (%s): %s', (message, url, code) => {
    expect(injectErrorCode(message, url)).toBe(code);
  });
});

describe('isRestrictedUrl', () => {
  it('lets through what people read and nothing of the browser', () => {
    const readable = ['https://example.org/', 'http://127.0.0.1:8000/a', 'file:///a.html'];
    const restricted = [
      'about:blank',
      'chrome://version/',
      'moz-extension://x/options.html',
      'view-source:https://a.b/',
    ];
    expect(readable.filter(isRestrictedUrl)).toEqual([]);
    expect(restricted.filter((url) => !isRestrictedUrl(url))).toEqual([]);
  });
});

describe('viewerErrorCode', () => {
  it.each([
    ['https://example.org/a.pdf#page=2', 'page.pdf'],
    ['https://papers.example/pdf/2401.00001', 'page.pdf'],
    ['https://example.org/data.json', 'page.unsupported'],
    ['https://example.org/', 'page.restricted'],
  ])('%s: %s', (url, code) => {
    expect(viewerErrorCode(url)).toBe(code);
  });
});

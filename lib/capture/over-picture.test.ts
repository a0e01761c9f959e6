// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetPictures, isOverPicture } from './over-picture.ts';

const box = DOMRect.fromRect({ x: 0, y: 0, width: 100, height: 50 });

/** Whether the paragraph's text is over a picture, where everything stands at one place; and what was asked where it stands. */
function ask(html: string): { isOver: boolean; asked: string[] } {
  document.body.innerHTML = html;
  const asked: string[] = [];
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(box);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function place(this: Element) {
    asked.push(this.localName);
    return box;
  });
  forgetPictures();
  return { isOver: isOverPicture(document.querySelector('p')?.firstChild as Text), asked };
}

describe('a picture behind a text', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('is one that stands where the text stands', () => {
    expect(ask('<p>White words.</p><img>')).toEqual({ isOver: true, asked: ['img'] });
  });

  it('is none inside a canvas, of which nothing is asked: that may hold Chromium for good', () => {
    expect(ask('<p>White words.</p><canvas><div><img><canvas></canvas></div></canvas>').asked).toEqual(['canvas']);
  });
});

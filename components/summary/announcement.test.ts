import { expect, test } from 'vitest';
import type { JobId } from '../../lib/core/ids.ts';
import { done, GIST, reading, sampleOutline, samplePoints, withPoints } from '../../tests/gallery/job-fixtures.ts';
import { ENGLISH } from '../../tests/gallery/mount.tsx';
import { announcement } from './announcement.ts';

test('a job is announced as it starts, when its points are there, and with its finished gist', () => {
  const started = reading();
  const points = withPoints();
  const finished = done();
  expect(announcement(null, started, ENGLISH)).toBe('Summarizing this page.');
  expect(announcement(started, points, ENGLISH)).toBe('5 key points ready.');
  expect(announcement(points, finished, ENGLISH)).toBe(`In one line: ${GIST.text}`);
});

test('tokens are never announced', () => {
  const before = withPoints({ gistDraft: 'Augustin' });
  expect(announcement(before, withPoints({ gistDraft: 'Augustin Fresnel' }), ENGLISH)).toBeNull();
});

test('a finished job that was opened again is told in one go', () => {
  expect(announcement(null, done({ points: samplePoints(1) }), ENGLISH)).toBe(
    `1 key point ready. In one line: ${GIST.text}`,
  );
});

test('another job starts over', () => {
  const other = withPoints({ id: '11111111-1111-4111-8111-111111111111' as JobId });
  expect(announcement(done(), other, ENGLISH)).toBe('5 key points ready.');
});

test('stopping is confirmed', () => {
  expect(announcement(withPoints(), withPoints({ state: 'cancelled' }), ENGLISH)).toBe('Stopped.');
});

test('an outline is announced where there is nothing else, once', () => {
  const alone = done({ length: 'outline', points: [], gist: null, outline: sampleOutline() });
  expect(announcement(reading(), alone, ENGLISH)).toBe('Outline with 5 sections ready.');
  expect(announcement(alone, { ...alone }, ENGLISH)).toBeNull();
  expect(announcement(reading(), withPoints({ outline: sampleOutline() }), ENGLISH)).toBe('5 key points ready.');
});

import { expect, test } from 'vitest';
import { done, reading, sampleView } from '../../tests/gallery/job-fixtures.ts';
import { summaryState } from './summary-state.ts';

test('before a job there is idle, starting or reading', () => {
  expect(summaryState(null, 'idle', null)).toEqual({ status: 'idle' });
  expect(summaryState(null, 'connecting', null)).toEqual({ status: 'running', says: 'phase_connecting' });
  expect(summaryState(null, 'capturing', null)).toEqual({ status: 'running', says: 'phase_capturing' });
});

test('a job shows its stage until it ends', () => {
  expect(summaryState(sampleView(), 'attached', null)).toEqual({ status: 'running', says: 'stage_waiting' });
  expect(summaryState(reading({ stage: 'ranking' }), 'attached', null)).toEqual({
    status: 'running',
    says: 'stage_ranking',
  });
  expect(summaryState(done(), 'attached', null)).toEqual({ status: 'done' });
  expect(summaryState(sampleView({ state: 'cancelled' }), 'attached', null)).toEqual({ status: 'cancelled' });
});

test('a failure outside the job wins over the job, and every failure has a code', () => {
  expect(summaryState(done(), 'attached', 'protocol.version')).toEqual({ status: 'failed', error: 'protocol.version' });
  expect(summaryState(sampleView({ state: 'failed', error: 'engine.hung' }), 'attached', null)).toEqual({
    status: 'failed',
    error: 'engine.hung',
  });
  expect(summaryState(sampleView({ state: 'failed' }), 'attached', null)).toEqual({
    status: 'failed',
    error: 'internal',
  });
});

test('giving up is never shown as an error', () => {
  expect(summaryState(null, 'attached', 'aborted')).toEqual({ status: 'cancelled' });
  expect(summaryState(sampleView({ state: 'failed', error: 'aborted' }), 'attached', null)).toEqual({
    status: 'cancelled',
  });
});

import { describe, expect, it } from 'vitest';
import { isOpposite, oppositesOf } from './antonyms.ts';
import { claimFeatures, compared } from './claim-features.ts';
import { claimSupport } from './claim-support.ts';

const signal = new AbortController().signal;
const SOURCE =
  'The harbour office of Altmoor will stop printing its tide tables after 2025. Fishermen oppose the plan because paper survives a wet deck. Sales of the booklet rose to 4,200 copies in the last year, the highest number since 1990.';
const featuresOf = (claim: string) => claimFeatures(claim, SOURCE.split(/(?<=\.) /u).map(compared), null);
const chanceOf = async (claim: string) => (await claimSupport(claim, SOURCE, null, signal)).chance;

describe('claimFeatures', () => {
  it('count numbers and names that the text does not have', () => {
    expect(featuresOf('Sales rose to 4,200 copies.').foreignNumbers).toBe(0);
    expect(featuresOf('Sales rose to 5,100 copies.').foreignNumbers).toBe(1);
    expect(featuresOf('The office of Bremen stops printing.').foreignNames).toBe(1);
  });

  it('see a word turned round, and a "not" of its own', () => {
    expect(featuresOf('Fishermen support the plan.').opposite).toBe(1);
    expect(featuresOf('Fishermen oppose the plan.').opposite).toBe(0);
    expect(featuresOf('The office will not stop printing tide tables.').negation).toBe(1);
  });
});

describe('antonyms', () => {
  it('know pairs and prefixes', () => {
    expect(isOpposite('increase', 'decrease')).toBe(true);
    expect(isOpposite('unhappy', 'happy')).toBe(true);
    expect(isOpposite('harbour', 'ferry')).toBe(false);
    expect(oppositesOf('rose')).toContain('fell');
  });
});

describe('claimSupport', () => {
  it('gives what the text says a better chance than the same turned false', async () => {
    const right = await chanceOf('Fishermen oppose the plan because paper survives a wet deck.');
    for (const wrong of [
      'Fishermen support the plan because paper survives a wet deck.',
      'Fishermen do not oppose the plan because paper survives a wet deck.',
    ])
      expect(await chanceOf(wrong)).toBeLessThan(right);
  });

  it('is as sure as its weakest sentence, and of nothing not at all', async () => {
    const right = 'Sales of the booklet rose to 4,200 copies in the last year.';
    const wrong = 'The mayor sold the harbour to a bank in Zurich.';
    expect(await chanceOf(`${right} ${wrong}`)).toBeLessThanOrEqual(await chanceOf(wrong));
    expect(await claimSupport('', SOURCE, null, signal)).toEqual({ chance: 0, isSupported: false });
  });
});

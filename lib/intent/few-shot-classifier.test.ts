import { describe, expect, it } from 'vitest';
import { scriptedEncoder } from '../reading/scripted-engine.fixture.ts';
import { chooseThreshold } from './choose-threshold.ts';
import { FewShotClassifier } from './few-shot-classifier.ts';

const signal = new AbortController().signal;
const encoder = scriptedEncoder();
const texts = (label: string, lines: readonly string[]) => lines.map((text) => ({ text, label }));
const EXAMPLES = [
  ...texts('open_hours', [
    'when do you open',
    'opening time on sunday',
    'when is the shop open',
    'hours on monday',
    'how late open',
  ]),
  ...texts('lost_card', [
    'my card is lost',
    'I lost a bank card',
    'card stolen yesterday',
    'cannot find my card',
    'lost the card abroad',
  ]),
  ...texts('order_pizza', [
    'order a pizza',
    'one pizza with cheese',
    'pizza for two please',
    'send me a pizza',
    'large pizza order',
  ]),
];
const embedded = async <T extends { readonly text: string }>(rows: readonly T[]) => {
  const vectors = await encoder.embed(
    rows.map((row) => row.text),
    signal,
  );
  return rows.map((row, i) => ({ ...row, vector: vectors.slice(i * encoder.dims, (i + 1) * encoder.dims) }));
};
const classify = async (text: string, threshold = -Infinity) => {
  const classifier = await FewShotClassifier.of(EXAMPLES, encoder, signal);
  return classifier.classify(text, await encoder.embed([text], signal), threshold);
};

describe('FewShotClassifier', () => {
  it('names the label whose examples a text is like', async () => {
    await expect(classify('lost my bank card')).resolves.toMatchObject({ label: 'lost_card' });
    await expect(classify('a pizza with ham')).resolves.toMatchObject({ label: 'order_pizza' });
  });

  it('refuses what is like none, and says what was nearest', async () => {
    const { confidence } = await classify('when do you open on monday');
    const far = await classify('quantum chromodynamics lecture', confidence / 2);
    expect(far.label).toBeNull();
    expect(['open_hours', 'lost_card', 'order_pizza']).toContain(far.nearest);
  });

  it('is surer of a text near one label than of one between two', async () => {
    const near = await classify('my card is lost');
    const between = await classify('lost pizza card order');
    expect(near.confidence).toBeGreaterThan(between.confidence);
  });
});

describe('chooseThreshold', () => {
  it('parts held-out examples from foreign ones by the examples alone', async () => {
    const things = ['passport', 'garden hose', 'bicycle', 'violin', 'kettle', 'tent', 'lantern', 'ladder'];
    const asking = ['where is my', 'I lost the', 'find my old', 'repair this', 'buy another'];
    const rows = things.flatMap((label) =>
      texts(
        label,
        asking.map((words) => `${words} ${label}`),
      ),
    );
    const names = new Map(
      (await embedded(things.map((label) => ({ label, text: label })))).map((row) => [row.label, row.vector]),
    );
    const examples = await embedded(rows);
    const threshold = chooseThreshold(examples, names);
    const classifier = FewShotClassifier.fromVectors(examples, names);
    const find = (rowsAsked: readonly { readonly text: string; readonly vector: Float32Array }[]) =>
      rowsAsked.map((row) => classifier.classify(row.text, row.vector, threshold).label);
    expect(find(await embedded(texts('', ['the violin is broken', 'sell a kettle'])))).toEqual(['violin', 'kettle']);
    const foreign = texts('', ['solar panels on barns', 'a treaty of 1648', 'deep sea vents', 'graph theory']);
    expect(find(await embedded(foreign)).filter((label) => label === null).length).toBeGreaterThanOrEqual(3);
  });
});

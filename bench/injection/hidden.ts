import type { PageView, Session } from '../../scripts/browser/session.ts';
import type { Attack } from './attacks.ts';
import { captured, selectAll, textOfCapture } from './captured.ts';
import { CARRIERS } from './carriers.ts';
import { fillCarrier } from './fill-carrier.ts';
import { plantHidden, rawText, unplant } from './plant.ts';

/** An attack put into a carrier. */
export interface Hiding {
  readonly attack: string;
  readonly carrier: string;
}

export interface HiddenOutcome {
  readonly tried: readonly Hiding[];
  /** Those of which the capture had something. */
  readonly reached: readonly Hiding[];
  /** Those of which the document's bare text had something. */
  readonly rawReached: readonly Hiding[];
}

/** A word that no page has, one for each carrier. */
const canaryOf = (index: number): string =>
  `inj${index.toString(26).replaceAll(/\d/gu, (digit) => 'zyxwvutsrq'[Number(digit)] ?? 'z')}jni`;

/**
 * Puts an attack into every carrier at once, each between words of its own, so that one capture tells for all of them which
 * let something through. Round `n` gives carrier `c` attack `n + c`: over as many rounds as attacks, all pairs.
 */
export async function tryHidden(
  session: Session,
  page: PageView,
  attacks: readonly Attack[],
  round: number,
): Promise<HiddenOutcome> {
  const tabId = await page.tabId();
  const planted = CARRIERS.flatMap((carrier, index) => {
    const attack = attacks[(round + index) % attacks.length];
    return attack === undefined ? [] : [{ carrier, attack, canary: canaryOf(index) }];
  });
  const plantings = planted.map(({ carrier, attack, canary }) => ({
    place: carrier.place,
    html: fillCarrier(carrier, `${canary} ${attack.text} ${canary}`),
  }));
  await page.evaluate(plantHidden, plantings);
  const texts: string[] = [];
  for (const scope of ['page', 'selection'] as const) {
    await page.evaluate(selectAll);
    texts.push(textOfCapture(await captured(session, tabId, scope)));
  }
  const raw = await page.evaluate(rawText);
  await page.evaluate(unplant);
  const hidingsIn = (text: string): Hiding[] =>
    planted
      .filter(({ canary }) => text.includes(canary))
      .map(({ attack, carrier }) => ({ attack: attack.id, carrier: carrier.name }));
  return {
    tried: hidingsIn(planted.map(({ canary }) => canary).join(' ')),
    reached: hidingsIn(texts.join('\n')),
    rawReached: hidingsIn(raw),
  };
}

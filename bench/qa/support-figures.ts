import { claimSupport } from '../../lib/answers/claim-support.ts';
import type { Encoder } from '../../lib/reading/engine-port.ts';
import { SupportCheck } from '../../lib/reading/support.ts';
import { mean, type Figures, type SuiteOptions } from '../report.ts';
import { rowsOf } from '../rows.ts';

interface ClaimRow {
  readonly id: string;
  readonly document: string;
  readonly summary: string;
  readonly consistent: boolean;
}

/** Mean of the shares judged rightly among what is consistent and what is not. */
function balanced(rows: readonly (readonly [isSupported: boolean, isConsistent: boolean])[]): number | null {
  const shares = [true, false].map((wanted) =>
    mean(rows.filter(([, is]) => is === wanted).map(([found]) => Number(found === wanted))),
  );
  return mean(shares.map((share) => share ?? 0));
}

/** Summaries, half of them with something turned false: the check of claims, and the check of one-line gists beside it. */
export async function supportFigures(options: SuiteOptions, encoder: Encoder): Promise<Figures> {
  const rows = rowsOf<ClaimRow>(options.dataDir, 'faithfulness.jsonl').slice(0, options.limit ?? undefined);
  const signal = new AbortController().signal;
  const [learnt, lines]: [boolean, boolean][][] = [[], []];
  for (const row of rows) {
    const support = await claimSupport(row.summary, row.document, encoder, signal);
    learnt?.push([support.isSupported, row.consistent]);
    const { faults } = new SupportCheck('', [row.document]).check(row.summary);
    lines?.push([!faults.some((fault) => ['number', 'name', 'content'].includes(fault)), row.consistent]);
  }
  return { supportBalancedAccuracy: balanced(learnt ?? []), lineCheckBalancedAccuracy: balanced(lines ?? []) };
}

import type { JobView } from '../core/job.ts';
import type { Gist } from '../core/summary.ts';

/** What views have had since some version, and no view sealed before it. */
type Stored = Omit<JobView, 'outline' | 'gist'> & {
  readonly outline?: JobView['outline'];
  readonly gist: (Omit<Gist, 'evidence'> & { readonly evidence?: Gist['evidence'] }) | null;
};

/**
 * A sealed view of any version as today's: sealed rows cannot be upgraded where Dexie upgrades (WebCrypto ends its transactions), so
 * they are when they are opened. Every shape that shipped is a fixture, `fixtures/job-view-N.json`.
 */
export function currentView(stored: Stored): JobView {
  const { outline = null, gist } = stored;
  return { ...stored, outline, gist: gist && { ...gist, evidence: gist.evidence ?? [] } };
}

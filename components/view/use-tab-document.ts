import { useEffect, useRef, useState } from 'preact/hooks';
import type { JobView } from '../../lib/core/job.ts';
import type { DocumentAccess, OpenedFile } from './documents.ts';

/**
 * Tries to get at the file of a PDF tab whose page could not be read. True while it tries: nothing has failed yet. Each job is
 * tried once.
 */
export function useTabDocument(
  view: JobView | null,
  access: DocumentAccess | null,
  onFound: (opened: OpenedFile, tabId: number) => void,
): boolean {
  const [triedId, setTriedId] = useState<string | null>(null);
  const isPdf = view?.state === 'failed' && view.error === 'page.pdf';
  const tabId = isPdf ? view.tabId : null;
  const id = isPdf ? view.id : null;
  const isTrying = access !== null && tabId !== null && id !== triedId;
  // Made anew with each render; the job is what counts.
  const ways = useRef({ access, onFound });
  ways.current = { access, onFound };
  useEffect(() => {
    if (!isTrying || tabId === null) return undefined;
    let isWanted = true;
    const found = ways.current.access?.ofTab(tabId).catch(() => null) ?? Promise.resolve(null);
    void found.then((opened) => {
      if (!isWanted) return;
      setTriedId(id);
      if (opened !== null) ways.current.onFound(opened, tabId);
    });
    return () => {
      isWanted = false;
    };
  }, [id, tabId, isTrying]);
  return isTrying;
}

import { ERROR_CODES } from '../../lib/core/error-code.ts';
import type { JobView } from '../../lib/core/job.ts';
import type { SummaryViewProps } from '../../components/summary/summary-view.tsx';
import { done, GIST, reading, sampleOutline, samplePoints, sampleView, withPoints } from './job-fixtures.ts';

type State = Pick<SummaryViewProps, 'view' | 'phase' | 'error' | 'length' | 'progress' | 'files'>;
const FILES = { onFile: () => undefined, onElsewhere: null };

const attached = (view: JobView): State => ({ view, phase: 'attached', error: null, length: view.length });
const before = (phase: SummaryViewProps['phase']): State => ({ view: null, phase, error: null, length: 'medium' });

const LONG_TITLE =
  'Minutes of the fourteenth extraordinary general meeting of the Society for the Preservation of Lighthouses, Lightships and Harbour Lights, held in the old customs house on a wet evening in November';
const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

const fromPage = (hidden: NonNullable<(typeof GIST)['hidden']>) =>
  done({ gist: { text: samplePoints(1)[0]!.text, shown: false, support: 0, hidden, evidence: samplePoints(1) } });

const arabic: JobView = done({
  page: { url: 'https://example.org/ar', title: 'العدسة التي حملت اللهب عبر البحر', lang: 'ar', words: 512 },
  coverage: { wordsRead: 512, wordsTotal: 512 },
  gist: {
    text: 'ابتكر أوغستان فرينل عدسة رقيقة جعلت المنارات أكثر سطوعا.',
    shown: false,
    support: 0,
    hidden: 'language',
    evidence: [],
  },
  notices: ['neutral-ranking'],
  points: [
    'كان صانعها أوغستان فرينل مهندسا مدنيا في الخامسة والثلاثين من عمره.',
    'لا يغير الضوء اتجاهه إلا عند سطح العدسة، حيث ينتقل بين الزجاج والهواء.',
    'من برج عال يمكن رؤية الشعاع على بعد أكثر من عشرين ميلا.',
  ].map((text, index) => ({ ...samplePoints(3)[index]!, text, quote: text })),
});

/** No points, no line, no model. */
const outlineOnly = (changes: Partial<JobView> = {}): JobView =>
  done({ length: 'outline', points: [], gist: null, engine: null, outline: sampleOutline(), ...changes });

/** Every state of the summary, by name. */
export const SUMMARY_STATES: Readonly<Record<string, State>> = {
  idle: before('idle'),
  connecting: before('connecting'),
  capturing: before('capturing'),
  queued: attached(sampleView()),
  loading: attached(
    reading({
      stage: 'loading',
      model: { model: 'SmolLM2-135M-Sidelight', loadedBytes: 34_120_000, totalBytes: 141_000_000 },
    }),
  ),
  ranking: attached(reading({ stage: 'ranking' })),
  points: attached(withPoints()),
  streaming: attached(withPoints({ gistDraft: 'Augustin Fresnel cut the useless glass out of a thick lens, so that' })),
  done: attached(done()),
  'done-short': attached(done({ length: 'short', points: samplePoints(3) })),
  'done-long': attached(done({ length: 'long', points: samplePoints(8) })),
  'done-price': attached(
    done({ page: { ...done().page!, price: { ...samplePoints(1)[0]!, quote: '€1,299.00 incl. VAT' } } }),
  ),
  'done-outline': attached(done({ outline: sampleOutline() })),
  'done-outline-long': attached(done({ outline: { ...sampleOutline(6), sectionsTotal: 64 } })),
  outline: attached(outlineOnly()),
  'outline-reading': attached(reading({ length: 'outline' })),
  'outline-deep': attached(outlineOnly({ outline: { ...sampleOutline(6), sectionsTotal: 64 } })),
  'outline-parts': attached(
    outlineOnly({
      notices: ['no-headings'],
      outline: {
        sections: sampleOutline().sections.map((section) => ({ ...section, isHeading: false })),
        sectionsTotal: 5,
      },
    }),
  ),
  'outline-pdf': attached(
    outlineOnly({
      scope: 'document',
      outline: {
        sections: sampleOutline().sections.map(({ heading, line, ...section }, index) => ({
          ...section,
          heading: { ...heading, page: 1 + index * 12 },
          line: line && { ...line, page: 2 + index * 12 },
        })),
        sectionsTotal: 5,
      },
    }),
  ),
  'outline-none': attached(
    done({ length: 'outline', gist: null, engine: null, points: samplePoints(3), notices: ['no-outline'] }),
  ),
  'gist-unsupported': attached(fromPage('unsupported')),
  'gist-language': attached(fromPage('language')),
  'gist-no-model': attached(fromPage('no-model')),
  'gist-engine': attached(fromPage('engine')),
  'from-cache': attached(done({ notices: ['from-cache'] })),
  notices: attached(
    done({
      notices: [
        'capped',
        'neutral-ranking',
        'short-page',
        'frames-unread',
        'more-unread',
        'pages-unread',
        'instructs-assistant',
        'resumed',
      ],
    }),
  ),
  selection: attached(done({ scope: 'selection' })),
  pasted: attached(
    done({
      scope: 'text',
      tabId: null,
      page: { url: '', title: '', lang: 'en', words: 824 },
      length: 'short',
      points: samplePoints(3),
    }),
  ),
  'pdf-reading': { ...before('capturing'), progress: { pagesRead: 340, pagesTotal: 2_000 } },
  pdf: attached(
    done({
      scope: 'document',
      page: { url: '', title: 'A year in the harbour', lang: 'en', words: 61_200 },
      coverage: { wordsRead: 61_200, wordsTotal: 61_200 },
      points: samplePoints(5).map((point, index) => ({ ...point, page: 1 + index * 12 })),
    }),
  ),
  'pdf-kept-back': { ...before('attached'), error: 'page.pdf', files: FILES },
  'pdf-in-panel': { ...before('attached'), error: 'page.pdf', files: { ...FILES, onElsewhere: () => undefined } },
  'idle-files': { ...before('idle'), files: FILES },
  'long-text': attached(
    done({
      page: {
        url: 'https://a-very-long-subdomain-name.records.example.org/x',
        title: LONG_TITLE,
        lang: 'en',
        words: 98_400,
      },
      coverage: { wordsRead: 98_400, wordsTotal: 98_400 },
      gist: { ...GIST, text: `${LONG_TITLE}. ${GIST.text}` },
      points: [{ ...samplePoints(1)[0]!, text: LONG_WORD, quote: LONG_WORD }, ...samplePoints(4).slice(1)],
    }),
  ),
  arabic: attached(arabic),
  cancelled: attached(sampleView({ state: 'cancelled' })),
  'cancelled-partial': attached(withPoints({ state: 'cancelled' })),
  'failed-partial': attached(withPoints({ state: 'failed', error: 'engine.crashed' })),
  'view-outdated': { view: done(), phase: 'attached', error: 'protocol.version', length: 'medium' },
  ...Object.fromEntries(
    ERROR_CODES.map((error) => [
      `error-${error}`,
      { view: null, phase: 'attached', error, length: 'medium' } satisfies State,
    ]),
  ),
};

// @vitest-environment happy-dom
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import { askedTopic } from '../../lib/answers/asked-topic.ts';
import { wantedKinds } from '../../lib/extract/extract-tables.ts';
import { intentByRules } from '../../lib/intent/intent-rules.ts';
import { mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { QuickActions } from './quick-actions.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

describe('quick actions', () => {
  it.each([en, de])('are requests that are understood as what they say (%#)', (words) => {
    const intents = [
      words.quickSummarizeRequest,
      words.quickOutlineRequest,
      words.suggestTables,
      words.quickFindRequest,
    ].map(({ message }) => intentByRules(message));
    expect(intents).toEqual(['summarize', 'summarize', 'extract', 'find']);
    expect(askedTopic(words.quickSummarizeRequest.message)).toBeNull();
    expect(wantedKinds(words.suggestTables.message)).toBeNull();
  });

  test('ask by one press; what has to be finished is begun', async () => {
    const [onAsk, onBegin, onExplain] = [vi.fn(), vi.fn(), vi.fn()];
    mounted = await mount(<QuickActions hasSelection onAsk={onAsk} onBegin={onBegin} onExplain={onExplain} />);
    for (const name of ['Summarize', 'Outline', 'Tables', 'Find…', 'Explain selection']) await mounted.press(name);
    expect(onAsk.mock.calls.flat()).toEqual([
      'Summarize this page',
      'Outline of this page',
      'Extract everything as tables',
    ]);
    expect([onBegin.mock.calls, onExplain.mock.calls.length]).toEqual([[['Find ']], 1]);
  });

  test('offer to explain a selection only where there is one', async () => {
    const nothing = () => {};
    mounted = await mount(<QuickActions hasSelection={false} onAsk={nothing} onBegin={nothing} onExplain={nothing} />);
    expect(mounted.root.textContent).not.toContain('Explain');
  });
});

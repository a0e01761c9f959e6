// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { INERT_TRANSCRIPT, sampleAnswer, sampleChat, sampleTurn } from '../../tests/gallery/chat-states.tsx';
import { ENGLISH, mount, type Mounted } from '../../tests/gallery/mount.tsx';
import type { ChatTurn } from '../../lib/core/chat.ts';
import { Transcript, type TranscriptProps } from './transcript.tsx';
import { turnMarkdown } from './turn-markdown.ts';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

const element = (turns: readonly ChatTurn[], props: Partial<TranscriptProps> = {}) => (
  <Transcript {...INERT_TRANSCRIPT} chat={sampleChat(turns)} turns={turns} {...props} />
);
async function show(turns: readonly ChatTurn[], props: Partial<TranscriptProps> = {}): Promise<Mounted> {
  mounted = await mount(element(turns, props));
  return mounted;
}

const answered = sampleTurn(1, { answer: sampleAnswer({ short: 'From a tall tower' }) });
const declined = sampleTurn(2, { answer: sampleAnswer({ isAnswered: false, short: null }) });

describe('a conversation', () => {
  test('nothing asked, nothing shown', async () => {
    const ui = await show([]);
    expect(ui.root.querySelector('section')).toBeNull();
  });

  test('marks the words that answer in the sentence they stand in, and there only', async () => {
    const ui = await show([answered, declined]);
    expect([...ui.root.querySelectorAll('strong')].map((node) => node.textContent)).toEqual(['From a tall tower']);
    expect(ui.root.querySelector('.passage__body')?.textContent).toBe(answered.answer?.evidence[0]?.text);
    expect(ui.root.textContent).toContain(ENGLISH.t('chatNotFound'));
  });

  test('a long one shows its newest questions, and all when it is asked', async () => {
    const many = Array.from({ length: 14 }, (_, n) =>
      sampleTurn(n, { question: `Question ${n}`, answer: sampleAnswer() }),
    );
    const ui = await show(many);
    const asked = () => [...ui.root.querySelectorAll('.turn__question')].map(({ textContent }) => textContent);
    expect(asked()).toEqual(many.slice(4).map(({ question }) => question));
    await ui.press(ENGLISH.plural('chatEarlier', 4, '4'));
    expect(asked()).toHaveLength(14);
  });

  test('a passage shows itself on the page', async () => {
    const onShow = vi.fn(() => Promise.resolve(true));
    const ui = await show([answered], { onShow });
    ui.root.querySelector<HTMLButtonElement>('.passage__body')?.click();
    expect(onShow).toHaveBeenCalledWith(answered.answer?.evidence[0]);
  });

  test('says an answer once, when it comes, and none that was there before', async () => {
    const ui = await show([sampleTurn(1, { state: 'running' }), declined]);
    expect(ui.spoken()).toBe('');
    await ui.show(element([answered, declined]));
    await vi.waitFor(() => expect(ui.spoken()).toBe(ENGLISH.t('chatSaid', 'From a tall tower')));
  });

  test('what got no answer can be asked again, all can be changed', async () => {
    const [onAsk, onEdit] = [vi.fn(), vi.fn()];
    const stopped = sampleTurn(0, { state: 'stopped' });
    const ui = await show([stopped], { onAsk, onEdit });
    await ui.press('Ask again');
    await ui.press('Edit question');
    expect([onAsk.mock.calls, onEdit.mock.calls]).toEqual([[[stopped.question]], [[stopped.question]]]);
  });

  test('copies an answer with its sources, page text as text', async () => {
    const hostile = { ...sampleAnswer().evidence[0]!, quote: '<img src=x> [link](javascript:1)' };
    const turn = sampleTurn(1, { answer: sampleAnswer({ short: '*bold*', evidence: [hostile] }) });
    const markdown = turnMarkdown(turn, sampleChat([turn]), ENGLISH);
    expect(markdown).toContain(String.raw`\*bold\*`);
    expect(markdown).toContain(String.raw`\<img src=x\> \[link\]\(javascript:1)`);
    expect(markdown).toContain('https://example.org/lens#:~:text=');
  });
});

// @vitest-environment happy-dom
import { createRef } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { Composer } from './composer.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

const INERT = {
  field: createRef<HTMLTextAreaElement>(),
  draft: '',
  onDraft: () => {},
  isRunning: false,
  lastQuestion: null,
  onAsk: () => {},
  onStop: () => {},
};

async function show(props: Partial<Parameters<typeof Composer>[0]>) {
  mounted = await mount(<Composer {...INERT} {...props} />);
  const field = mounted.root.querySelector('textarea');
  if (field === null) throw new Error('no field');
  return { ui: mounted, field };
}

describe('writing a question', () => {
  test('Enter asks and empties the field, Shift and Enter does not', async () => {
    const [onAsk, onDraft] = [vi.fn(), vi.fn()];
    const { ui, field } = await show({ draft: 'Why?', onAsk, onDraft });
    const withShift = new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, bubbles: true, cancelable: true });
    field.dispatchEvent(withShift);
    expect([onAsk.mock.calls, withShift.defaultPrevented]).toEqual([[], false]);
    const event = await ui.key('Enter', field);
    expect([onAsk.mock.calls, onDraft.mock.calls, event.defaultPrevented]).toEqual([[['Why?']], [['']], true]);
  });

  test('Enter that takes a word from an input method asks nothing', async () => {
    const onAsk = vi.fn();
    const { field } = await show({ draft: '什么', onAsk });
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(onAsk).not.toHaveBeenCalled();
  });

  test('nothing but space is no question', async () => {
    const onAsk = vi.fn();
    const { ui, field } = await show({ draft: '  ', onAsk });
    await ui.key('Enter', field);
    expect(onAsk).not.toHaveBeenCalled();
    expect(ui.button('Ask').disabled).toBe(true);
  });

  test('the arrow up brings the last question back into an empty field, and leaves a written one alone', async () => {
    const onDraft = vi.fn();
    const { ui, field } = await show({ lastQuestion: 'Who?', onDraft });
    await ui.key('ArrowUp', field);
    expect(onDraft.mock.calls).toEqual([['Who?']]);
    await ui.show(<Composer {...INERT} draft="Why" lastQuestion="Who?" onDraft={onDraft} />);
    await ui.key('ArrowUp', field);
    expect(onDraft).toHaveBeenCalledOnce();
  });

  test('while an answer is looked for the button stops it', async () => {
    const onStop = vi.fn();
    const { ui } = await show({ draft: 'And then?', isRunning: true, onStop });
    await ui.press('Stop');
    expect(onStop).toHaveBeenCalledOnce();
  });
});

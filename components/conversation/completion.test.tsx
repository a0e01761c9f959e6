// @vitest-environment happy-dom
import { createRef } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { completionsOf } from './completions.ts';
import { Composer } from './composer.tsx';

const SOURCES = { questions: ['Who was the keeper?'], terms: ['burning mantle', 'burning lamp'] };
let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

function Writing({ onAsk }: { readonly onAsk: (question: string) => void }) {
  const [draft, setDraft] = useState('');
  const [field] = useState(() => createRef<HTMLTextAreaElement>());
  return (
    <Composer
      field={field}
      draft={draft}
      onDraft={setDraft}
      isRunning={false}
      lastQuestion={null}
      onAsk={onAsk}
      onStop={() => {}}
      complete={(written) => completionsOf(written, SOURCES)}
    />
  );
}

async function writing() {
  const onAsk = vi.fn<(question: string) => void>();
  const ui = (mounted = await mount(<Writing onAsk={onAsk} />));
  const field = ui.root.querySelector('textarea');
  if (field === null) throw new Error('no field');
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    ui,
    field,
    onAsk,
    options: () => [...ui.root.querySelectorAll('[role=option]')].map((one) => one.textContent),
    chosen: () => ui.root.querySelector('[aria-selected=true]')?.textContent ?? null,
    async write(text: string, isComposing = false) {
      field.focus();
      field.value = text;
      field.setSelectionRange(text.length, text.length);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
      await settled();
    },
  };
}

describe('completing a question while it is written', () => {
  test('lists ways to go on, told to a screen reader, with the focus in the field', async () => {
    const { ui, field, options, write } = await writing();
    expect(field.getAttribute('aria-autocomplete')).toBe('list');
    await write('the burn');
    expect(options()).toEqual(['burning mantle', 'burning lamp']);
    const list = ui.root.querySelector('[role=listbox]');
    expect([field.getAttribute('aria-controls'), ui.root.querySelector('[role=status]')?.textContent]).toEqual([
      list?.id,
      '2 ways to go on. Arrow down chooses.',
    ]);
  });

  test('arrows choose, all the way round, and Enter takes what is chosen', async () => {
    const { ui, field, onAsk, chosen, write } = await writing();
    await write('the burn');
    await ui.key('ArrowDown', field);
    expect(chosen()).toBe('burning mantle');
    expect(field.getAttribute('aria-activedescendant')).toBe(ui.root.querySelector('[aria-selected=true]')?.id);
    await ui.key('ArrowUp', field);
    expect([chosen(), field.hasAttribute('aria-activedescendant')]).toEqual([null, false]);
    await ui.key('ArrowUp', field);
    await ui.key('Enter', field);
    expect([field.value, onAsk.mock.calls]).toEqual(['the burning lamp', []]);
  });

  test('Enter asks where nothing is chosen, and Tab leaves', async () => {
    const { ui, field, onAsk, write } = await writing();
    await write('the burn');
    expect((await ui.key('Tab', field)).defaultPrevented).toBe(false);
    await ui.key('Enter', field);
    expect(onAsk.mock.calls).toEqual([['the burn']]);
  });

  test('Tab takes what is chosen; the arrow to the right takes the first', async () => {
    const { ui, field, options, write } = await writing();
    await write('the burn');
    await ui.key('ArrowDown', field);
    await ui.key('ArrowDown', field);
    expect((await ui.key('Tab', field)).defaultPrevented).toBe(true);
    expect([field.value, options()]).toEqual(['the burning lamp', []]);
    await write('a burn');
    await ui.key('ArrowRight', field);
    expect(field.value).toBe('a burning mantle');
  });

  test('Escape closes the list and nothing else', async () => {
    const { ui, field, options, write } = await writing();
    await write('the burn');
    expect((await ui.key('Escape', field)).defaultPrevented).toBe(true);
    expect([options(), field.value]).toEqual([[], 'the burn']);
    expect((await ui.key('Escape', field)).defaultPrevented).toBe(false);
  });

  test('lists nothing while letters are composed, nor with the caret in the middle', async () => {
    const { field, options, write } = await writing();
    await write('the burn', true);
    expect(options()).toEqual([]);
    await write('the burn');
    expect(options()).toHaveLength(2);
    field.value = 'the burnx';
    field.setSelectionRange(3, 3);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(options()).toEqual([]);
  });

  test('a press takes what it hits', async () => {
    const { ui, field, write } = await writing();
    await write('who w');
    ui.root.querySelector<HTMLElement>('[role=option]')?.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(field.value).toBe('Who was the keeper?');
  });
});

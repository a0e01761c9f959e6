// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { mount, type Mounted } from '../../tests/gallery/mount.tsx';
import { OPTIONS } from '../../tests/gallery/page-states.tsx';
import { OptionsView, type OptionsViewProps } from './options-view.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});
async function show(props: Partial<OptionsViewProps> = {}): Promise<Mounted> {
  mounted = await mount(<OptionsView {...OPTIONS} {...props} />);
  return mounted;
}
const radio = (ui: Mounted, value: string) => ui.root.querySelector<HTMLInputElement>(`input[value="${value}"]`)!;

test('a setting is saved at once and says so, seen and spoken', async () => {
  const onSettings = vi.fn(() => Promise.resolve());
  const ui = await show({ onSettings });
  radio(ui, 'long').click();
  await vi.waitFor(() => expect(ui.root.querySelector('.feedback')?.textContent).toBe('Saved'));
  expect(onSettings).toHaveBeenCalledWith({ length: 'long' });
  expect(ui.spoken()).toBe('Saved');
});

test('just the outline can be the length, and says what it is', async () => {
  const ui = await show({ settings: { length: 'outline', theme: 'system' } });
  expect(radio(ui, 'outline').checked).toBe(true);
  expect(radio(ui, 'outline').closest('label')?.textContent).toBe('Just the outline');
  expect(ui.root.textContent).toContain('No key points and no written line');
});

test('a setting that could not be kept says so', async () => {
  const ui = await show({ onSettings: () => Promise.reject(new Error('storage')) });
  radio(ui, 'dark').click();
  await vi.waitFor(() => expect(ui.spoken()).toBe('Could not be saved'));
});

test('erasing needs a second yes', async () => {
  const onErase = vi.fn(() => Promise.resolve());
  const ui = await show({ onErase });
  await ui.press('Erase all summaries');
  expect(onErase).not.toHaveBeenCalled();
  expect(ui.root.querySelector('dialog')?.textContent).toContain('cannot be undone');
  const confirm = [...ui.root.querySelectorAll<HTMLButtonElement>('dialog button')].find(
    (button) => button.textContent === 'Erase',
  );
  confirm!.click();
  await vi.waitFor(() => expect(ui.spoken()).toBe('Everything was erased.'));
  expect(onErase).toHaveBeenCalledOnce();
});

test('cancelling the dialog does nothing', async () => {
  const onReset = vi.fn(() => Promise.resolve());
  const ui = await show({ onReset });
  await ui.press('Reset settings');
  await ui.press('Cancel');
  await vi.waitFor(() => expect(ui.root.querySelector('dialog')).toBeNull());
  expect(onReset).not.toHaveBeenCalled();
});

test('models show their size and state, and what the package weighs', async () => {
  const ui = await show();
  expect([...ui.root.querySelectorAll('.model')].map((model) => model.textContent)).toEqual([
    'SmolLM2-135M-SidelightWrites the one-line gist141 MBReady to load',
    'all-MiniLM-L6-v2Finds the key points24 MBLoaded',
  ]);
  expect(ui.root.textContent).toContain('165 MB in the package');
});

test('an engine that does not answer is explained', async () => {
  const ui = await show({ engine: null, engineError: 'host.unavailable' });
  expect(ui.root.querySelector('[role="alert"]')?.textContent).toContain('restart the browser');
});

test('shortcuts show the keys of now, and the button goes where there is a page to go to', async () => {
  const ui = await show();
  expect(ui.root.querySelector('kbd')?.textContent).toBe('Alt+Shift+S');
  expect(ui.root.textContent).toContain('Not set');
  expect(ui.button('Change shortcuts')).toBeTruthy();
  await ui.show(<OptionsView {...OPTIONS} onShortcuts={null} />);
  expect(() => ui.button('Change shortcuts')).toThrow('No button');
});

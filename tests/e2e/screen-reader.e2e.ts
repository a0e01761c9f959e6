import { describe, expect, it } from 'vitest';
import type { AccessibleNode } from '../../scripts/browser/session.ts';
import { ask } from './support/ask.ts';
import { barriersInBothThemes } from './support/axe.ts';
import { endedTurns, markedText, withPanel } from './support/conversation.ts';
import { HARBOUR } from './support/harbour.ts';
import { hearAnnouncements, heard } from './support/announcements.ts';
import { message } from './support/messages.ts';
import { JOB_TIMEOUT_MS, quietly } from './support/product.ts';
import { prose } from './support/prose.ts';

/** Long enough that its first question takes a while. */
const PAGE = HARBOUR.replace('</article>', `${[1, 2, 3, 4].map((n) => `<p>${prose(700, n)}</p>`).join('')}</article>`);
const STEPS = 'How many steps do visitors climb?';
const HOTEL = 'What does a hotel room with breakfast cost per night?';

const words = ({ role, name }: AccessibleNode): string => `${role}: ${name}`;

describe('a conversation as a screen reader gets it', () => {
  const { session, besidePanel } = withPanel();

  it('has a name for all there is, says what happens, and is in order: question, answer, its sentences, what can be done', async () => {
    const { page, panel } = await besidePanel('heard.html', PAGE);
    const tree = () => panel.accessible();
    const names = async (): Promise<string[]> => (await tree()).map(words);
    await panel.evaluate(hearAnnouncements);

    const before = await names();
    expect(before).toContain(`textbox: ${message('askLabel')}`);
    expect(before).toContain(`button: ${message('askSend')}`);
    await ask(panel, STEPS);
    await expect.poll(names, { timeout: JOB_TIMEOUT_MS, interval: 50 }).toContain(`button: ${message('stop')}`);
    await endedTurns(panel, 1);

    const after = await tree();
    const at = (find: (node: AccessibleNode) => boolean): number => after.findIndex(find);
    const steps = [
      at(({ role, name, level }) => role === 'heading' && name === message('chatHeading') && level === 2),
      at(({ role, name, level }) => role === 'heading' && name === STEPS && level === 3),
      at(({ role, name }) => role === 'text' && /\b139\b/u.test(name) && name.length < 40),
      at(({ role, name }) => role === 'button' && name.includes('who climb 139 steps')),
      at(({ role, name }) => role === 'button' && name === message('copy')),
      at(({ role, name }) => role === 'button' && name === message('chatEdit')),
      at(({ role, name }) => role === 'textbox' && name === message('askLabel')),
    ];
    expect(steps).not.toContain(-1);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(after[steps[3] ?? 0]?.description).toBe(message('chatEvidenceHint'));
    expect(after.filter(({ role, name }) => role === 'button' && name === '')).toEqual([]);
    const langs = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.answer__short, .passage__body > [dir]')].map(({ lang }) => lang),
    );
    expect(new Set(langs)).toEqual(new Set(['en']));
    expect((await panel.evaluate(heard)).at(-1)).toContain('139');

    // A person's Enter on a sentence shows it, in both browsers, and that is said.
    await panel.evaluate(() => document.querySelector<HTMLElement>('.turn button.passage__body')?.focus());
    await panel.press('Enter');
    expect(await markedText(page)).toContain('139 steps');
    await expect.poll(() => panel.evaluate(heard), { timeout: 5_000 }).toContain(message('pointShown'));

    await ask(panel, HOTEL);
    await endedTurns(panel, 2);
    expect(await panel.evaluate(heard)).toContain(message('chatNotFound'));
    const questions = (await tree()).filter(({ role, level }) => role === 'heading' && level === 3);
    expect(questions.map(({ name }) => name)).toEqual(expect.arrayContaining([STEPS, HOTEL]));
    expect(await barriersInBothThemes(panel)).toEqual({ light: [], dark: [] });
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session())).toEqual({ requests: [], errors: [] });
  });
});

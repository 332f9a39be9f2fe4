/** What would show a covered answer asks first: the transport, and Export. */
import { readFileSync } from 'node:fs';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseLesson } from '../../../src/lessons/file';
import { lessonViews } from '../../../src/store';
import { nextFrame, showExplorer } from '../explorer';

const parsed = parseLesson(readFileSync('test/lessons/everyKind.md', 'utf8'), { name: '', views: lessonViews });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { lesson } = parsed;

afterEach(() => vi.unstubAllGlobals());

async function showQuestion() {
  const shown = showExplorer();
  act(() => shown.store.getState().enterScene(lesson, 1));
  await nextFrame();
  return shown;
}

const dialog = (): Promise<HTMLElement> => screen.findByRole('dialog', { name: 'Reveal the answer?' });

describe('an open question', () => {
  it('asks before the next phase shows its answer, and keeps it covered', async () => {
    const { user, transport, moment } = await showQuestion();
    await user.click(transport('Next phase'));
    await user.click(within(await dialog()).getByRole('button', { name: 'Keep it covered' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(moment()).toBe('1 per-sample');
    expect(screen.getAllByText('Covered until you answer.').length).toBeGreaterThan(0);
  });

  it('shows the answer and makes the move where the learner wants that', async () => {
    const { user, transport, moment } = await showQuestion();
    await user.click(transport('Next phase'));
    await user.click(within(await dialog()).getByRole('button', { name: 'Reveal the answer' }));
    await waitFor(() => expect(moment()).toBe('1 sum'));
    expect(screen.queryByText('Covered until you answer.')).toBeNull();
    expect(screen.getByText('Compare the products, not the factors.')).toBeTruthy();
  });

  it('says in every tab but those it leaves open that the view is covered', async () => {
    await showQuestion();
    const tabs = screen.getAllByRole('tab');
    expect(tabs.length).toBeGreaterThan(1);
    for (const tab of tabs) expect(tab.textContent).toContain('covered until you answer');
    expect(screen.getByRole('region', { name: 'Formulas' }).textContent).toContain('Covered until you answer.');
  });

  it('names the views that it covers in one line where panels are stacked, and gives them back', async () => {
    vi.stubGlobal('innerWidth', 390);
    const { store } = await showQuestion();
    screen.getByText(/^Covered until you answer: .*Formulas, Gradient matrix, Loss\.$/);
    expect(screen.queryByRole('region', { name: 'Loss' })).toBeNull();
    act(() => store.getState().leaveLesson());
    expect(screen.queryByText(/^Covered until you answer/)).toBeNull();
    screen.getByRole('region', { name: 'Loss' });
  });

  it('asks before it exports', async () => {
    const { user } = await showQuestion();
    await user.click(screen.getByRole('button', { name: 'Export' }));
    const form = await screen.findByRole('dialog', { name: 'Export' });
    expect(within(form).queryAllByRole('button', { name: /Download|Copy/ })).toEqual([]);
    await user.click(await within(form).findByRole('button', { name: 'Reveal the answer' }));
    expect((await within(form).findAllByRole('button', { name: /Download|Copy/ })).length).toBeGreaterThan(0);
  });
});

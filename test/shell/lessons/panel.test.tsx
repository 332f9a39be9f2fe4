/** The lesson's panel in the page: its scenes, keys, focus, the way back, and leaving. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadRequested } from '../../../src/kit/onRequest';
import { lessonList } from '../../../src/lessons';
import { writeAddress } from '../../../src/store';
import { testLesson } from '../../lessons/testLesson';
import { nextFrame, showExplorer } from '../explorer';

async function showLesson(scene = 1) {
  await loadRequested();
  const shown = showExplorer();
  act(() => shown.store.getState().enterScene(testLesson, scene));
  const region = await screen.findByRole('region', { name: 'Lesson' });
  return {
    ...shown,
    region,
    button: (name: string) => within(region).getByRole<HTMLButtonElement>('button', { name }),
    scene: () => shown.store.getState().lesson?.scene,
  };
}

describe('the lesson’s panel', () => {
  it('names the lesson and the scene, and links every scene', async () => {
    const { region } = await showLesson(2);
    expect(within(region).getByRole('heading', { level: 3 }).textContent).toBe('A lesson for tests');
    expect(within(region).getByRole('heading', { name: 'The products' })).toBeTruthy();
    const scenes = within(region).getByRole('navigation', { name: 'Scenes' });
    expect(scenes.textContent).toContain('Scene 2 of 5');
    const links = within(scenes).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      [1, 2, 3, 4, 5].map((scene) => `#lesson=test&scene=${scene}`),
    );
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'step', null, null, null]);
    expect(links[2]?.textContent).toBe('Scene 3: Two rows');
  });

  it('Escape leaves no view of a scene', async () => {
    const { user, store } = await showLesson(1);
    act(() => store.getState().setAlone('compare'));
    await user.keyboard('{Escape}');
    expect(store.getState().otherKeys.view).toBe('compare');
  });

  it('moves by Back and Next, and stops at both ends', async () => {
    const { user, button, scene } = await showLesson(1);
    expect(button('Back').disabled).toBe(true);
    await user.click(button('Next'));
    expect(scene()).toBe(2);
    await user.click(button('Back'));
    expect(scene()).toBe(1);
  });

  it('leads from the last scene of a built-in lesson to the next lesson, whether or not its question is answered', async () => {
    const { user, button, store } = await showLesson(1);
    const [first, second] = lessonList;
    if (!first || !second) throw new Error('expected two lessons');
    act(() => store.getState().openLesson(first.name, 99));
    await waitFor(() => expect(store.getState().lesson?.lesson.name).toBe(first.name));
    await user.click(button('Next lesson'));
    await waitFor(() => expect(store.getState().lesson?.lesson.name).toBe(second.name));
    expect(store.getState().lesson?.scene).toBe(1);
    // By ear: the focus is on the scene's title, and what is said is that of the lesson.
    const region = screen.getByRole('region', { name: 'Lesson' });
    const lessonTitle = within(region).getByRole('heading', { level: 3 }).textContent;
    await waitFor(() => expect(region.textContent).toContain(`Lesson: ${lessonTitle}`));
    expect(document.activeElement).toBe(within(region).getAllByRole('heading', { level: 4 })[0]);
  });

  it('takes the focus to the scene’s title and says the lesson’s, where the end of the told step leads to it', async () => {
    await loadRequested();
    const { user } = showExplorer();
    await user.click(screen.getAllByRole('button', { name: /^Show me this step/ })[0] as HTMLElement);
    const player = within(await screen.findByRole('region', { name: 'One step in a minute' }));
    const next = player.getByRole<HTMLButtonElement>('button', { name: 'Next' });
    while (!next.disabled) await user.click(next);
    player.getByRole('button', { name: 'Start with lesson 1' }).focus();
    await user.keyboard('{Enter}');
    const region = await screen.findByRole('region', { name: 'Lesson' });
    const title = await within(region).findByRole('heading', { level: 4 });
    await waitFor(() => expect(document.activeElement).toBe(title));
    const lessonTitle = within(region).getByRole('heading', { level: 3 }).textContent;
    await waitFor(() => expect(region.textContent).toContain(`Lesson: ${lessonTitle}`));
  });

  it('gives the focus to the scene’s title if the focus is in the panel or nowhere, and otherwise announces it', async () => {
    const { user, button, region, store } = await showLesson(1);
    await user.click(button('Next'));
    expect(document.activeElement?.textContent).toBe('The products');
    expect(document.activeElement?.getAttribute('tabindex')).toBe('-1');
    act(() => (document.activeElement as HTMLElement).blur());
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('Two rows');
    const share = screen.getByRole('button', { name: 'Share' });
    act(() => share.focus());
    act(() => store.getState().nextScene());
    expect(document.activeElement).toBe(share);
    await waitFor(() => expect(region.textContent).toMatch(/Scene 4 of 5: \S/));
  });

  it('takes arrows and a clicker’s keys for scenes, n and p for phases', async () => {
    const { user, button, scene, store } = await showLesson(1);
    button('Next').focus();
    await user.keyboard('{ArrowRight}');
    expect(scene()).toBe(2);
    await user.keyboard('{PageDown}');
    expect(scene()).toBe(3);
    await user.keyboard('{PageUp}{PageUp}');
    expect(scene()).toBe(1);
    await user.keyboard('n');
    expect(store.getState().cursor.phase).toBe('forward');
    expect(scene()).toBe(1);
    await user.keyboard('{Escape}');
    expect(scene()).toBe(1);
  });

  it('leaves the arrows to the dots while they have the focus', async () => {
    const { user, region, scene } = await showLesson(2);
    const links = within(region).getAllByRole('link');
    links[1]?.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(links[2]);
    expect(scene()).toBe(2);
    await user.keyboard('{Enter}');
    expect(scene()).toBe(3);
  });

  it('leads back to the scene as soon as something else is shown; a selection is no reason', async () => {
    const { user, region, store } = await showLesson(1);
    expect(within(region).queryByRole('button', { name: 'Back to the lesson' })).toBeNull();
    act(() => store.getState().chooseSample(4));
    expect(within(region).queryByRole('button', { name: 'Back to the lesson' })).toBeNull();
    act(() => store.getState().nextPhase());
    await user.click(within(region).getByRole('button', { name: 'Back to the lesson' }));
    expect(writeAddress(store.getState())).toBe('#lesson=test&scene=1');
    expect(within(region).queryByRole('button', { name: 'Back to the lesson' })).toBeNull();
  });

  it('closes, and the page is as it was before', async () => {
    const { user, button, store } = await showLesson(1);
    await user.click(button('Close the lesson'));
    expect(screen.queryByRole('region', { name: 'Lesson' })).toBeNull();
    expect(store.getState().past).toEqual([]);
    expect(writeAddress(store.getState())).toBe('#example=xor&step=1&phase=sum');
  });

  it('says at the end what was seen, once the last question is answered', async () => {
    const { region, store } = await showLesson(5);
    expect(within(region).queryByRole('region', { name: 'What you have seen' })).toBeNull();
    act(() => store.getState().showAnswer());
    expect(within(region).getByRole('region', { name: 'What you have seen' }).textContent).toContain('Five scenes.');
  });
});

describe('what the scene does not speak of', () => {
  it('is dimmed, whatever the step and phase, until something else is selected', async () => {
    const { store, container, user } = await showLesson(2);
    const ledger = screen.getByRole('region', { name: 'Ledger' });
    const spoken = (): boolean => ledger.closest('[data-dims]') !== null && ledger.hasAttribute('data-spoken');
    // Its script comes with the first scene.
    await waitFor(() => expect(spoken()).toBe(true));
    expect(screen.getByRole('region', { name: 'Sum' }).hasAttribute('data-spoken')).toBe(false);
    await user.keyboard('n');
    await nextFrame();
    expect(spoken()).toBe(true);
    expect(container.querySelector('#view-sum [data-spoken]')?.getAttribute('data-quantity') ?? null).toBe(
      container.querySelector('#view-sum [data-quantity="sampleGradient.2.2.1.3"]') && 'sampleGradient.2.2.1.3',
    );
    act(() => store.getState().chooseWeight({ layer: 1, from: 1, to: 1 }));
    await nextFrame();
    expect(ledger.closest('[data-dims]')).toBeNull();
    act(() => store.getState().restoreScene());
    await nextFrame();
    expect(spoken()).toBe(true);
  });
});

describe('the header', () => {
  it('lists the lessons in order, and says which is open', async () => {
    const { user } = await showLesson(1);
    await user.click(screen.getByRole('button', { name: /Lessons$/ }));
    const list = await screen.findByRole('listbox');
    const options = within(list)
      .getAllByRole('option')
      .map(({ textContent }) => textContent ?? '');
    expect(options[0]).toBe('No lesson');
    // A lesson that is not in the list, as one from a file.
    expect(options[1]).toBe('A lesson for tests');
    expect(options[2]).toMatch(/^1 One sample first\d+ minutes$/);
    const numbers = options.flatMap((text) => /^(\d+) /.exec(text)?.[1] ?? []);
    const core = lessonList.filter(({ part }) => part === 'core');
    expect(numbers).toEqual(core.map((_, index) => String(index + 1)));
    await user.click(screen.getByRole('option', { name: 'No lesson' }));
    expect(screen.queryByRole('region', { name: 'Lesson' })).toBeNull();
  });

  it('counts the scenes that were reached, until the progress is cleared', async () => {
    const { user, store } = showExplorer();
    const [first, second] = lessonList;
    if (!first || !second) throw new Error('expected two lessons');
    act(() =>
      store.setState({
        progress: {
          [first.name]: { reached: [1, 2, 5], answered: [2], scenes: 8 },
          [second.name]: { reached: [1, 2], answered: [], scenes: 2 },
        },
      }),
    );
    await user.click(screen.getByRole('button', { name: /Lessons$/ }));
    const list = await screen.findByRole('listbox');
    expect(within(list).getByRole('option', { name: /^1 / }).textContent).toContain('3 of 8 scenes, continue at 5');
    expect(within(list).getByRole('option', { name: /^2 / }).textContent).toContain('done');
    await user.click(screen.getByRole('option', { name: 'Clear progress' }));
    expect(store.getState().progress).toEqual({});
  });
});

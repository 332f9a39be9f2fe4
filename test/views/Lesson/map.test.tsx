/** The map of the lessons: where one is, what is done by its name as well as by its shape, and the way on by keyboard. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { loadRequested } from '../../../src/kit/onRequest';
import { lessonList } from '../../../src/lessons';
import { createExplainerStore, createSafeStorage } from '../../../src/store';
import { messages } from '../../../src/text';
import { MapButton } from '../../../src/views/Lesson/map/MapButton';
import '../../../src/text/later';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

const progress = {
  'one-sample': { reached: [1, 2, 3], answered: [1], scenes: 3 },
  'one-loss-or-many': { reached: [1, 2, 3], answered: [2], scenes: 3, questions: [2, 3] },
  'sum-and-mean': { reached: [1, 2], answered: [], scenes: 7 },
};

async function opened(name: string, scene: number) {
  await loadRequested();
  const storage = createSafeStorage(() => null);
  storage.set('lessons', JSON.stringify(progress));
  const store = createExplainerStore({ storage });
  act(() => store.getState().openLesson(name, scene));
  await waitFor(() => expect(store.getState().lesson?.lesson.name).toBe(name));
  renderIn(store, <MapButton />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Map of the lessons' }));
  const map = await screen.findByRole('dialog', { name: 'Map of the lessons' });
  return { store, user, map, station: (named: RegExp) => within(map).getByRole('button', { name: named }) };
}

describe('the map of the lessons', () => {
  it('has a station for every lesson, with a question of its own', async () => {
    const { map } = await opened('x-and-delta', 2);
    const stations = within(map).getAllByRole('button', { name: /\?/ });
    expect(stations).toHaveLength(lessonList.length);
    const questions = lessonList.map(({ name }) => messages.lessonMap.questions[name]);
    expect(new Set(questions).size).toBe(lessonList.length);
    for (const question of questions) expect(question).toMatch(/\?$/);
  });

  it('starts where one is, and says in words what the shapes show', async () => {
    const { station } = await opened('x-and-delta', 2);
    expect(station(/you are here, scene 2 of 7/).getAttribute('aria-current')).toBe('step');
    expect(document.activeElement).toBe(station(/you are here/));
    expect(station(/^1 One sample first done/)).toBeTruthy();
    expect(station(/^8 Sum or mean\? 2 of 7 scenes/)).toBeTruthy();
    expect(station(/1 of 2 questions/)).toBeTruthy();
  });

  it('leads by arrows from station to station and to a branch, and opens where the learner has stopped', async () => {
    const { store, user, station } = await opened('as-a-matrix', 1);
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(station(/^When samples are coupled/));
    await user.keyboard('{ArrowLeft}{ArrowDown}{Enter}');
    await waitFor(() => expect(store.getState().lesson?.lesson.name).toBe('sum-and-mean'));
    expect(store.getState().lesson?.scene).toBe(2);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes without leaving the lesson', async () => {
    const { store, user } = await opened('x-and-delta', 3);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect([store.getState().lesson?.lesson.name, store.getState().lesson?.scene]).toEqual(['x-and-delta', 3]);
  });
});

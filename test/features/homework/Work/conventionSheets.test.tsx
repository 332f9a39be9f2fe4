/** Exercises that differ in where 1/B is written ask for other numbers: each has a sheet and a name of its own. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { exerciseTitle, titleOn } from '../../../../src/features/homework/draft/place';
import { exerciseLink, newExercise, usualDraws } from '../../../../src/features/homework/exercise/exercise';
import { Work } from '../../../../src/features/homework/Work';
import { createExplainerStore, createSafeStorage, type ExplainerStore, readAddress } from '../../../../src/store';
import '../../../allFeatures';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';

const exercise = exerciseLink({ ...newExercise, step: 3, scope: 'weight' });
const atTheEnd = `#example=xor&step=3&phase=sum&weight=2.2.1&view=work&exercise=${exercise}`;
const inDelta = `${atTheEnd}&notation.divide=delta`;

const texts = new Map<string, string>();
const storage = createSafeStorage(() => ({
  getItem: (key) => texts.get(key) ?? null,
  setItem: (key, text) => void texts.set(key, text),
}));

function storeAt(address: string): ExplainerStore {
  const store = createExplainerStore({ storage });
  store.getState().applyAddress(readAddress(address).state, []);
  return store;
}

const field = (): HTMLInputElement =>
  screen.getByRole<HTMLInputElement>('textbox', { name: /^error term .* of output 1 for sample 1$/ });

it('two exercises with 1/B in δ and at the end have two sheets, and each is found again', async () => {
  const user = userEvent.setup();
  renderIn(storeAt(atTheEnd), <Work />);
  await user.type(field(), '0.11');
  cleanup();
  renderIn(storeAt(inDelta), <Work />);
  expect(field().value).toBe('');
  await user.type(field(), '0.22');
  cleanup();
  renderIn(storeAt(atTheEnd), <Work />);
  expect(field().value).toBe('0.11');
  cleanup();
  renderIn(storeAt(inDelta), <Work />);
  expect(field().value).toBe('0.22');
});

it('without titles, they have two names', () => {
  const title = titleOn(storeAt(inDelta).getState());
  expect(title).not.toBe(titleOn(storeAt(atTheEnd).getState()));
  // As in the editor, where it is not open.
  expect(exerciseTitle({ ...storeAt(inDelta).getState(), otherKeys: {} }, exercise)).toBe(title);
});

it('for a host page they have two ids, also where their numbers are drawn', async () => {
  const user = userEvent.setup();
  const drawn = exerciseLink({ ...newExercise, step: 3, scope: 'weight', draws: usualDraws });
  const idAt = async (address: string): Promise<string | undefined> => {
    texts.clear();
    const store = storeAt(`${address.replace(exercise, drawn)}&work.seed=7`);
    renderIn(store, <Work />);
    await user.type(field(), '0.11');
    await user.click(screen.getByRole('button', { name: 'Check my numbers' }));
    cleanup();
    return store.getState().workResult?.exercise;
  };
  const id = await idAt(atTheEnd);
  expect(id).toMatch(/^[a-z0-9]{8}$/);
  expect(await idAt(inDelta)).not.toBe(id);
});

it('an exercise on which the place of 1/B is changed gets no new sheet, and so no more checks', async () => {
  const user = userEvent.setup();
  texts.clear();
  const store = storeAt(atTheEnd);
  renderIn(store, <Work />);
  await user.type(field(), '0.11');
  store.getState().setPreference('divide', 'delta');
  expect(await screen.findByRole('link', { name: 'Go there' })).toBeTruthy();
  store.getState().setPreference('divide', 'end');
  await waitFor(() => expect(field().value).toBe('0.11'));
});

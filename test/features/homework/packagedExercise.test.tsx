/** Packages and frames of exercises: each has a name of its own, and the editor offers them. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exerciseLink, newExercise } from '../../../src/features/homework/exercise/exercise';
import { packagedExercise } from '../../../src/features/homework/share/ExerciseCodes';
import { Work } from '../../../src/features/homework/Work';
import { ExerciseShare } from '../../../src/features/homework/Work/ExerciseShare';
import { createExplainerStore, readAddress } from '../../../src/store';
import '../../allFeatures';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

/** A site has its files beside the page. */
const script = document.createElement('script');
script.setAttribute('src', 'data:,');

beforeAll(() => document.head.append(script));

afterAll(() => script.remove());

function storeWith(changes: object, address = '#example=xor&weight=2.2.1') {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(address).state, []);
  const exercise = { ...newExercise, scope: 'weight', ...changes } as const;
  store.setState({ otherKeys: { exercise: exerciseLink(exercise) } });
  return { store, exercise };
}

const packageOf = (changes: object, address?: string) => packagedExercise(storeWith(changes, address).store.getState());

describe('packagedExercise', () => {
  it.each([
    ['digits', packageOf({ digits: 3 }), packageOf({ digits: 4 })],
    ['steps', packageOf({ step: 1 }), packageOf({ step: 2 }, '#example=xor&weight=2.2.1&step=2')],
    ['scenarios', packageOf({}), packageOf({}, '#example=lecture')],
  ])('without titles, exercises of two %s have two names', (_, one, other) => {
    expect(one?.packaged.title).toMatch(/^Exercise: Four points of XOR, step 1 \(\w{4}\)$/);
    expect(other?.packaged.title).not.toBe(one?.packaged.title);
    expect(other?.file).not.toBe(one?.file);
    expect(other?.packaged).not.toHaveProperty('name', one?.packaged);
  });

  it('has the title that was typed', () => {
    const content = packageOf({ title: 'Sheet 9: δ & co' });
    expect(content?.packaged.title).toBe('Sheet 9: δ & co');
    expect(content?.file).toBe('sheet-9-delta-co-scorm.zip');
  });
});

describe('the editor of an exercise', () => {
  it('offers the package, and names an exercise without a title', () => {
    const { store, exercise } = storeWith({});
    store.setState({ otherKeys: {} });
    renderIn(store, <ExerciseShare exercise={exercise} onOpen={() => undefined} />);
    expect(screen.getByRole('button', { name: 'Save package' })).toBeDefined();
    expect(
      screen.getByText(/^In an iframe that may store nothing, typed numbers are lost with the page/),
    ).toBeDefined();
    const code = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'HTML of the exercise' }).value;
    expect(code).toMatch(/ title="Exercise: Four points of XOR, step 1 \(\w{4}\)"/);
  });

  it('says that its package could not be made', async () => {
    const user = userEvent.setup();
    const { store, exercise } = storeWith({});
    renderIn(store, <ExerciseShare exercise={exercise} onOpen={() => undefined} />);
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no files'));
    await user.click(screen.getByRole('button', { name: 'Save package' }));
    expect(await screen.findByText(/^The package could not be made/)).toBeDefined();
  });
});

it('an exercise without a title has one name: in its frame, its package, in Share after it was tried, and above its sheet', () => {
  const { store, exercise } = storeWith({}, '#example=xor&step=1&phase=sum&view=work&weight=2.2.1');
  const tried = packagedExercise(store.getState())?.packaged.title;
  expect(tried).toMatch(/^Exercise: Four points of XOR, step 1 \(\w{4}\)$/);
  store.setState({ otherKeys: {} });
  const { unmount } = renderIn(store, <ExerciseShare exercise={exercise} onOpen={() => undefined} />);
  const code = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'HTML of the exercise' }).value;
  expect(code).toContain(` title="${tried}"`);
  unmount();
  // The link of the frame has other keys than the screen.
  store.getState().applyAddress(readAddress(`#example=xor&weight=2.2.1&exercise=${exerciseLink(exercise)}`).state, []);
  renderIn(store, <Work />);
  expect(screen.getByText(tried ?? '')).toBeDefined();
});

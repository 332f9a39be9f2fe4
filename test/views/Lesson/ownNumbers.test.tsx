/** A question whose texts rely on its numbers is not asked about others. */
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { keepLesson } from '../../../src/lessons';
import { readAddress, runOf } from '../../../src/store';
import { readLesson, showQuestion } from './showQuestion';

const sentence = 'This question is true only for the scene’s own numbers, so they are back.';
const place = { layer: 1, from: 1, to: 1 };

function gradientOfSample3({ store }: Pick<ReturnType<typeof showQuestion>, 'store'>): number {
  return runOf(store.getState()).traceAt(1).sampleGradient(1, 1, 1, 3);
}

describe('a question with premises', () => {
  it('goes back to its own numbers when an edit makes one false, and says so', () => {
    const shown = showQuestion(1, readLesson('src/lessons/adds-nothing.md'));
    expect(screen.queryByText(sentence)).toBeNull();
    act(() => void shown.store.getState().setWeight(place, 2));
    expect(gradientOfSample3(shown)).toBe(0);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(shown.form().textContent).toContain('What would be the mean of the three other gradients?');
  });

  it('is not asked about the numbers of a link either', () => {
    const lesson = { ...readLesson('src/lessons/adds-nothing.md'), name: 'adds-nothing' };
    keepLesson(lesson);
    const shown = showQuestion(2, lesson);
    const { state, problems } = readAddress('#lesson=adds-nothing&scene=1&set=1:weight.1.1.1:2');
    expect(problems).toEqual([]);
    act(() => shown.store.getState().applyAddress(state, []));
    expect(gradientOfSample3(shown)).toBe(0);
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('leaves the screen alone once its answer may be seen', () => {
    const shown = showQuestion(1, readLesson('src/lessons/adds-nothing.md'));
    act(() => shown.store.getState().showAnswer());
    act(() => void shown.store.getState().setWeight(place, 2));
    expect(gradientOfSample3(shown)).toBe(4);
    expect(screen.queryByText(sentence)).toBeNull();
  });

  it('is asked once more as often as it has numbers, and each time without an answer', async () => {
    const { user, store, form, button } = showQuestion(1, readLesson('src/lessons/adds-nothing.md'));
    for (const round of [1, 2, 3]) {
      await user.click(button('Hint 1 of 2'));
      await user.click(button('Hint 2 of 2'));
      await user.click(button('Show the answer'));
      await user.click(button(/^Once more/));
      expect(store.getState().lesson?.again).toBe(round);
      expect(form().textContent).not.toContain('The answer');
    }
    act(() => store.getState().showAnswer());
    expect(screen.queryByRole('button', { name: /^Once more/ })).toBeNull();
  });
});

/** The slider of a scene: it sets the weight, and the scene's text follows. */
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { quantityValue } from '../../../src/quantity';
import { runOf } from '../../../src/store';
import { readLesson, showQuestion } from './showQuestion';

const lesson = readLesson('test/lessons/slider.md');
const scene = lesson.scenes.findIndex(({ slider }) => slider) + 1;

describe('the slider of a scene', () => {
  it('moves the covariance through 0, and the text says what averaging first gives', () => {
    const { store } = showQuestion(scene, lesson);
    const slider = screen.getByRole('slider', { name: 'Move the weight from input 1 to output 1' });
    const moveTo = (value: string): number => {
      fireEvent.change(slider, { target: { value } });
      expect(slider.getAttribute('aria-valuetext')).toBe(value);
      const trace = runOf(store.getState()).traceAt(1);
      return quantityValue({ kind: 'covariance', layer: 1, from: 1, to: 1 }, trace);
    };
    // x = 1, 2, 3, 4 has the variance 1.25; at the weight 1 the δ are 3, 1, 1, 3.
    expect(['3', '0.25', '1'].map(moveTo)).toEqual([2.5, -0.9375, 0]);
    expect(screen.getByText(/averaging first is right, although the four/)).toBeTruthy();
    moveTo('0.25');
    expect(screen.getByText(/even has the wrong sign here/)).toBeTruthy();
  });
});

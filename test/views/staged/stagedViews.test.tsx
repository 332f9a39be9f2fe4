/** Views that are longer than a stage: they show there one layer, that of the chosen weight, or a few rows of many. */
import { cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Arrows } from '../../../src/views/Arrows';
import { GradientMatrix } from '../../../src/views/GradientMatrix';
import { Weights } from '../../../src/views/Weights';
import '../../shell/browserInJsdom';
import { staged } from './staged';

/** The layers whose weights have a column or a row. */
function layersShown(): readonly string[] {
  const marks = [...document.querySelectorAll('[data-quantity^="weight."]')];
  return [...new Set(marks.map((mark) => (mark.getAttribute('data-quantity') ?? '').split('.')[1] ?? ''))];
}

describe('on the stage', () => {
  it('Gradient matrix shows the chosen weight’s layer, every sample and their mean', () => {
    const { choose } = staged(GradientMatrix, 'lecture');
    expect(layersShown()).toEqual(['2']);
    expect(screen.getByText('one row per sample, then their mean; layer 2 of 3')).toBeTruthy();
    expect(screen.getAllByRole('rowheader', { name: /^sample/ })).toHaveLength(8);
    choose(3);
    expect(layersShown()).toEqual(['3']);
    expect(screen.getByText(/layer 3 of 3/)).toBeTruthy();
  });

  it('Weights lists the chosen weight’s layer', () => {
    const { choose } = staged(Weights, 'lecture');
    expect(layersShown()).toEqual(['2']);
    expect(screen.getByText('layer 2 of 3')).toBeTruthy();
    choose(1);
    expect(layersShown()).toEqual(['1']);
  });

  it('both show a small network whole', () => {
    staged(Weights, 'one-weight');
    staged(GradientMatrix, 'one-weight');
    expect(screen.getByText('the one parameter of the network')).toBeTruthy();
    expect(screen.getByText('one row per sample, then their mean')).toBeTruthy();
  });

  it('Gradient matrix is a picture of all with a frame, where a batch has too many rows', async () => {
    staged(GradientMatrix, 'iris');
    // Its script comes on request.
    expect(await screen.findByRole('img', { name: /picture|matrix/i })).toBeTruthy();
  });

  it('Arrows lists the first samples of many and the last, with the number of the others, and the four of a small batch', () => {
    const heads = (): readonly string[] => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    staged(Arrows, 'iris');
    expect(heads().slice(0, 6)).toEqual(['115', '53', '144', '⋮ 26 more rows', '35', 'Σ']);
    cleanup();
    staged(Arrows, 'xor');
    expect(heads().slice(0, 5)).toEqual(['1', '2', '3', '4', 'Σ']);
  });
});

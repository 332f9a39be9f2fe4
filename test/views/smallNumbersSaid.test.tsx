/** Where all numbers of a weight are below 10⁻⁵, a table says their power of ten once, in its head; a sentence of the stage says it with each. */
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createExplainerStore } from '../../src/store';
import type { Beat } from '../../src/views';
import { BeatSaid as CompareSaid } from '../../src/views/Compare/BeatSaid';
import { BeatSaid as NoiseSaid } from '../../src/views/Noise/BeatSaid';
import type { BeatSaidProps } from '../../src/views/view';
import '../shell/browserInJsdom';
import { renderIn } from '../renderIn';

function said(Said: (props: BeatSaidProps) => React.ReactNode, beat: Beat): string {
  const store = createExplainerStore();
  const { scenario } = store.getState();
  const data = {
    inputs: [
      [0, 0],
      [0, 1e-6],
      [1e-6, 0],
      [1e-6, 1e-6],
    ],
    targets: [[0], [1], [1], [0]],
  };
  store.getState().editScenario({ ...scenario, data });
  // A sample's gradient for this weight is δ · 10⁻⁶ or 0.
  store.getState().chooseWeight({ layer: 1, from: 1, to: 1 });
  store.getState().goTo({ phase: 'sum' });
  store.getState().setViewKey('compare', 'reduction:sum');
  renderIn(store, <Said beat={beat}>{({ spoken }) => <p>{spoken}</p>}</Said>);
  return screen.getByRole('paragraph').textContent ?? '';
}

it.each([
  ['Noise', NoiseSaid, { phase: 'sum', name: 'stop' }],
  ['Compare', CompareSaid, { phase: 'sum', name: 'total', count: 1 }],
  ['Compare', CompareSaid, { phase: 'sum', name: 'total', count: 2 }],
] as const)('%s says a small number with its power of ten', (_, Said, beat) => {
  const numbers = said(Said, beat).match(/−?\d\.\d{3,}(·10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/gu) ?? [];
  expect(numbers.length).toBeGreaterThan(0);
  for (const number of numbers) expect(number).toMatch(/·10⁻[⁷⁸⁹]$/);
});

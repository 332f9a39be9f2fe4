/** The choices of a weight, in networks with one hidden layer and with several. */
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WeightPicker } from '../../../src/kit/fields/WeightPicker';
import { exampleNamed } from '../../../src/scenario';
import { createExplainerStore, runOf } from '../../../src/store';
import { renderIn } from '../../renderIn';

it.each([
  ['xor', { layer: 2, from: 2, to: 1 }, ['layer 2', 'hidden 2', 'output 1']],
  ['lecture', { layer: 2, from: 1, to: 1 }, ['layer 2', 'unit 1', 'unit 1']],
  ['lecture', { layer: 3, from: 1, to: 1 }, ['layer 3', 'unit 1', 'output 1']],
])('names the layer once: %s, %o', (name, place, shown) => {
  const scenario = exampleNamed(name)?.scenario;
  if (!scenario) throw new Error(`no example ${name}`);
  const store = createExplainerStore();
  act(() => store.getState().loadScenario(scenario));
  const { network } = runOf(store.getState()).traceAt(1);
  renderIn(store, <WeightPicker network={network} place={place} onChoose={() => undefined} />);
  expect(screen.getAllByRole('button').map(({ firstChild }) => firstChild?.textContent)).toEqual(shown);
});

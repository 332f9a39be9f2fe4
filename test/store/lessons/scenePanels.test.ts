/** The panels that are on the screen beside a scene. */
import { expect, it } from 'vitest';
import { createExplainerStore, scenePanelsOf } from '../../../src/store';
import { asking, oneScene } from './oneScene';

function opened(keys: string, text = 'A text.') {
  const store = createExplainerStore();
  store.getState().enterScene(oneScene(keys, text), 1);
  return { store, panels: () => scenePanelsOf(store.getState())?.join(' ') };
}

it.each([
  // Without a view, the two that the numbers come from.
  ['', 'network ledger'],
  ['focus: [gradientSum.2.2.1]', 'network ledger'],
  ['focus: [ledger]', 'network ledger'],
  ['focus: [ledger, formulas]', 'network ledger formulas'],
  ['focus: [network]', 'network'],
  ['state: step=1&phase=sum&view=check\nfocus: [check]', 'check'],
  ['state: step=1&phase=sum&view=loss\nfocus: [network, ledger]', 'network ledger loss'],
  // A third view needs the width more than the network does.
  ['state: step=1&phase=sum&view=product\nfocus: [product, ledger]', 'product ledger'],
])('%j needs %s', (keys, panels) => {
  expect(opened(keys).panels()).toBe(panels);
});

it('while a question is open, only what it leaves open is there, and then what the scene speaks of', () => {
  const { store, panels } = opened('state: step=1&phase=sum&view=check\nfocus: [ledger]', asking('[network]'));
  expect(panels()).toBe('network');
  store.getState().showAnswer();
  expect(panels()).toBe('ledger check network');
});

it('no answer to a question beside the ledger alone brings another view, which would squeeze its rows', () => {
  const { store, panels } = opened('focus: [ledger]', asking('[ledger]'));
  expect(panels()).toBe('ledger');
  store.getState().showAnswer();
  expect(panels()).toBe('ledger');
});

it('a view that the learner opens is there, too', () => {
  const { store, panels } = opened('focus: [network]', asking('[network]'));
  store.getState().setPanel('arrows', true);
  expect(panels()).toBe('network arrows');
  store.getState().showAnswer();
  expect(panels()).toBe('network arrows');
});

it('a view that is otherwise always among the tabs is there once it is opened', () => {
  const { store, panels } = opened('focus: [network]');
  for (const name of ['formulas', 'matrix', 'loss'] as const) {
    store.getState().setPanel(name, true, name);
    expect(panels()).toBe(`network ${name}`);
  }
  store.getState().setPanel('loss', false);
  expect(panels()).toBe('network');
});

it('who writes a lesson has everything, and outside lessons there are no panels of a scene', () => {
  const { store, panels } = opened('focus: [network]');
  store.getState().setWriting(true);
  expect(panels()).toBeUndefined();
  expect(scenePanelsOf(createExplainerStore().getState())).toBeUndefined();
});

/**
 * Signs are visible without colour in every view: a positive and a negative number of the same magnitude differ in more than their
 * colour. A line of each view, in the folder of its tests, says how it shows them; a view without one fails.
 */
import { act } from '@testing-library/react';
import { type ComponentType, Suspense, useEffect } from 'react';
import { expect, it } from 'vitest';
import type { Sign } from '../../src/kit/sign/sign';
import { type FilledScenario, parseScenario } from '../../src/scenario';
import { createExplainerStore, useStoreApi, type ViewName, viewNames } from '../../src/store';
import { viewNamed } from '../../src/views/viewList';
import '../shell/browserInJsdom';
import { renderIn } from '../renderIn';
import { bars, cells, lines, type Shown, type Start } from './signMarks';

/** Inputs 1 and −1, weights ½ and −½, δ 1, 1 and −1: everything that has a sign is there with both, and equally large. */
function scenario({ batchSize = 3, ofPictures = false }: Start): FilledScenario {
  const read = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: { layers: [2, 1], activations: ['identity'], bias: 'none', weights: [[[0.5], [-0.5]]] },
    loss: 'halfSquaredError',
    data: {
      inputs: [
        [1, -1],
        [-1, 1],
        [1, -1],
      ],
      targets: [[0], [-2], [2]],
      ...(ofPictures && { image: { width: 2, height: 1 } }),
    },
    training: { batchSize, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.5 } },
  });
  if (!read.ok) throw new Error(read.error.message);
  return read.scenario;
}

/** The views of the first screen, and a lesson. */
const firstViews: Partial<Readonly<Record<ViewName, Shown>>> = {
  network: lines,
  ledger: bars,
  formulas: { numbers: 'formulas' },
  matrix: cells,
  loss: { numbers: 'losses are not negative' },
  lesson: { numbers: 'text' },
};

/** The others, and those of features, say it in the folders of their tests. */
const ownLines = Object.assign(
  {},
  ...Object.values(import.meta.glob(['./*/signs.ts', '../features/*/signs.ts'], { eager: true, import: 'signs' })),
) as Readonly<Record<string, Shown>>;

function shownOf(name: ViewName): Shown {
  const all: Readonly<Record<string, Shown>> = { ...ownLines, ...firstViews };
  const shown = all[name];
  if (!shown) throw new Error(`no line says how ${name} shows signs`);
  return shown;
}

/** Only the chosen edge and the one pointed at show their signs. */
function PointedNetwork() {
  const store = useStoreApi();
  const { View } = viewNamed('network');
  useEffect(() => store.getState().point({ kind: 'batchGradient', layer: 1, from: 2, to: 1 }), [store]);
  return <View />;
}

const viewOf = (name: ViewName): ComponentType => (name === 'network' ? PointedNetwork : viewNamed(name).View);
const cases = viewNames().map((name) => [name, viewOf(name), shownOf(name)] as const);

it.each(cases)('%s shows a sign by more than its colour', async (_, View, shown) => {
  const store = createExplainerStore();
  const start: Start = 'marks' in shown ? shown : {};
  store.getState().loadScenario(scenario(start));
  // At the end of the epoch.
  store.getState().goTo({ step: start.batchSize === 1 ? 3 : 1, phase: 'update' });
  const { container } = renderIn(
    store,
    <Suspense>
      <View />
    </Suspense>,
  );
  await act(async () => new Promise((done) => setTimeout(done, 0)));
  const marked = (sign: Sign): Element[] => [
    ...container.querySelectorAll([bars, cells, lines].map(({ marks }) => marks(sign)).join()),
  ];
  // A hyphen is shorter than the minus of the figures, and is lost first. A program must have it.
  const words = container.cloneNode(true) as HTMLElement;
  for (const program of words.querySelectorAll('code')) program.remove();
  expect(words.textContent).not.toMatch(/(^|[\s(=×·])-\d/);
  if ('numbers' in shown) {
    expect([...marked('negative'), ...marked('positive')], shown.numbers).toEqual([]);
    return;
  }
  for (const sign of ['negative', 'positive'] as const) {
    expect(
      marked(sign).filter((one) => one.matches(shown.marks(sign))),
      sign,
    ).not.toEqual([]);
  }
});

/** A store after a list of things done by a student, for tests that hold for every state. */
import fc from 'fast-check';
import { readComparison } from '../../src/run';
import { createExplainerStore, type ExplainerStore, focusOf, phaseFocusFollowUps, runOf } from '../../src/store';

/** One thing done; `pick` chooses among what is there at the moment. */
export interface Deed {
  readonly what: keyof typeof deeds;
  readonly pick: number;
}

function one<Value>(values: readonly Value[], pick: number): Value {
  // In range: every list of deeds below has an entry, and so has every batch.
  return values[pick % values.length] as Value;
}

const deeds = {
  example: (store: ExplainerStore, pick: number) =>
    store.getState().loadExample(one(['xor', 'lecture', 'one-weight', 'iris'], pick)),
  own: (store: ExplainerStore) => {
    const { scenario } = store.getState();
    store.getState().loadScenario({ ...scenario, title: 'Wörter & Zeichen?secret=#,:' });
  },
  nextStep: (store: ExplainerStore) => store.getState().nextStep(),
  previousStep: (store: ExplainerStore) => store.getState().previousStep(),
  nextPhase: (store: ExplainerStore) => store.getState().nextPhase(),
  previousPhase: (store: ExplainerStore) => store.getState().previousPhase(),
  previousPart: (store: ExplainerStore) => store.getState().previousPart(),
  rate: (store: ExplainerStore, pick: number) =>
    store.getState().change('learningRate', one([0.1, 1e-7, 0, 1e21, 0.5], pick)),
  batchSize: (store: ExplainerStore, pick: number) => store.getState().change('batchSize', 1 + (pick % 8)),
  order: (store: ExplainerStore, pick: number) =>
    store.getState().change('order', one(['shuffled', 'sequential'] as const, pick)),
  optimizer: (store: ExplainerStore, pick: number) =>
    store.getState().change('optimizer', one(['sgd', 'adam'] as const, pick)),
  bias: (store: ExplainerStore, pick: number) =>
    store.getState().change('bias', one(['none', 'frozen', 'trained'] as const, pick)),
  loss: (store: ExplainerStore, pick: number) =>
    store.getState().change('loss', one(['squaredError', 'crossEntropy', 'meanSquaredError'] as const, pick)),
  typed: (store: ExplainerStore, pick: number) =>
    store.getState().setWeight(store.getState().cursor.weight, one([0.7, -0, 1e-300, -3], pick)),
  compare: (store: ExplainerStore, pick: number) => {
    const { scenario } = store.getState();
    const texts = [
      'reduction:sum',
      'batchSize:1;learningRate:3:0.1',
      'method:lastSample',
      'method:dividedTwice',
      'momentum:',
    ];
    const comparison = readComparison(one(texts, pick), scenario);
    store.getState().compare('problem' in comparison ? undefined : comparison);
  },
  swap: (store: ExplainerStore) => store.getState().swapRuns(),
  weight: (store: ExplainerStore, pick: number) => {
    const { layers } = runOf(store.getState()).network;
    const layer = 1 + (pick % (layers.length - 1));
    store
      .getState()
      .chooseWeight({ layer, from: pick % (1 + (layers[layer - 1] ?? 0)), to: 1 + (pick % (layers[layer] ?? 1)) });
  },
  sample: (store: ExplainerStore, pick: number) => {
    const { samples } = runOf(store.getState()).epochInfo(store.getState().cursor.step);
    store.getState().chooseSample(one(samples, pick));
  },
  all: (store: ExplainerStore) => store.getState().showAllSamples(),
  focus: (store: ExplainerStore, pick: number) =>
    store.getState().choose(one([focusOf(store.getState()), ...phaseFocusFollowUps(store.getState())], pick)),
  /** At any sample of the batch, as a pointer rests on any row. */
  point: (store: ExplainerStore, pick: number) => {
    const { samples } = runOf(store.getState()).epochInfo(store.getState().cursor.step);
    store.getState().point({ kind: 'sampleGradient', ...store.getState().cursor.weight, sample: one(samples, pick) });
  },
  follow: (store: ExplainerStore, pick: number) => {
    const { samples } = runOf(store.getState()).epochInfo(store.getState().cursor.step);
    store.getState().follow({ kind: 'sampleLoss', sample: one(samples, pick) });
  },
  crumbBack: (store: ExplainerStore) => store.getState().crumbBack(),
  viewKey: (store: ExplainerStore, pick: number) =>
    store.getState().setViewKey('ledger.sort', one(['size', undefined], pick)),
  theme: (store: ExplainerStore, pick: number) =>
    store.getState().setPreference('theme', one(['dark', 'light', 'contrast', 'auto'] as const, pick)),
  scale: (store: ExplainerStore, pick: number) => store.getState().setPreference('scale', one([1, 1.25, 1.5], pick)),
  play: (store: ExplainerStore, pick: number) => {
    store.getState().play();
    for (let move = 0; move < pick % 6; move++) store.getState().tick();
  },
  undo: (store: ExplainerStore) => store.getState().undo(),
  redo: (store: ExplainerStore) => store.getState().redo(),
} satisfies Record<string, (store: ExplainerStore, pick: number) => unknown>;

export const anyDeeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])),
    pick: fc.nat(1000),
  }),
  { maxLength: 12 },
);

export function done(list: readonly Deed[], store = createExplainerStore()): ExplainerStore {
  for (const { what, pick } of list) deeds[what](store, pick);
  return store;
}

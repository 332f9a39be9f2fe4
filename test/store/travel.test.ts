import { describe, expect, it } from 'vitest';
import { createRun } from '../../src/run';
import { createExplainerStore, type ExplainerStore, runOf, type State, traceOf } from '../../src/store';
import { example, traceHash } from '../run/support';

const large = example('mse-128-64-10');
const far = 80;

/** Each store has a scenario of its own, so that none finds what another has computed. */
function loadedLarge(): ExplainerStore {
  const store = createExplainerStore();
  store.getState().loadScenario({ ...large });
  return store;
}

function slices(steps: number): () => boolean {
  let done = 0;
  return () => ++done < steps;
}

function arrive(store: ExplainerStore): void {
  for (let slice = 0; store.getState().travelling && slice < 1000; slice++) store.getState().travelOn(slices(9));
}

function inputsOf({ scenario, changes, cursor, furthestStep, past, future, notices, crumbs }: State) {
  return { scenario, changes, cursor, furthestStep, past, future, notices, crumbs };
}

describe('a move to a far step', () => {
  it('of a small network is made at once', () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 3000 });
    expect(store.getState()).toMatchObject({ cursor: { step: 3000 }, travelling: undefined });
  });

  it('to the next step is made at once, however large the network', () => {
    const store = loadedLarge();
    store.getState().nextStep();
    expect(store.getState()).toMatchObject({ cursor: { step: 2 }, travelling: undefined });
  });

  it('keeps the screen until the step is there, and tells how far it is', () => {
    const store = loadedLarge();
    const before = inputsOf(store.getState());
    store.getState().goTo({ step: far, phase: 'update' });
    expect(store.getState().travelling).toEqual({
      to: { step: far, phase: 'update' },
      done: 0,
      total: far,
      byAddress: false,
    });
    store.getState().travelOn(slices(30));
    expect(store.getState().travelling).toMatchObject({ done: 30, total: far });
    expect(inputsOf(store.getState())).toEqual(before);
    arrive(store);
    expect(store.getState()).toMatchObject({
      cursor: { step: far, phase: 'update' },
      furthestStep: far,
      travelling: undefined,
    });
    expect(runOf(store.getState()).stepsToCompute(far)).toBe(0);
    expect(traceHash(traceOf(store.getState()))).toBe(traceHash(createRun(large, []).traceAt(far)));
  });

  it('stopped leaves everything as it was, and what is computed is not computed again', () => {
    const store = loadedLarge();
    const before = inputsOf(store.getState());
    store.getState().goTo({ step: far });
    store.getState().travelOn(slices(30));
    store.getState().stopTravel();
    expect(inputsOf(store.getState())).toEqual(before);
    expect(store.getState().travelling).toBeUndefined();
    store.getState().travelOn(() => true);
    expect(inputsOf(store.getState())).toEqual(before);
    store.getState().goTo({ step: far + 30 });
    expect(store.getState().travelling).toMatchObject({ total: far });
  });

  it('stops Play', () => {
    const store = loadedLarge();
    store.getState().play();
    store.getState().goTo({ step: far });
    expect(store.getState().playing).toBe(false);
  });

  it('keeps what is chosen on the way', () => {
    const store = loadedLarge();
    store.getState().goTo({ step: far });
    store.getState().travelOn(slices(3));
    store.getState().chooseWeight({ layer: 1, from: 5, to: 6 });
    store.getState().setPreference('theme', 'dark');
    arrive(store);
    expect(store.getState()).toMatchObject({
      cursor: { step: far, weight: { layer: 1, from: 5, to: 6 } },
      preferences: { theme: 'dark' },
    });
  });

  it.each<[string, (store: ExplainerStore) => void]>([
    ['a phase', (store) => store.getState().nextPhase()],
    ['the step one is at', (store) => store.getState().goTo({ step: 1 })],
    ['Play', (store) => store.getState().play()],
    ['an edit', (store) => void store.getState().change('learningRate', 0.25)],
    ['an example', (store) => void store.getState().loadExample('xor')],
    ['undo', (store) => store.getState().undo()],
  ])('gives way to %s', (_name, act) => {
    const store = loadedLarge();
    store.getState().goTo({ step: far });
    act(store);
    expect(store.getState().travelling).toBeUndefined();
    store.getState().travelOn(() => true);
    expect(store.getState().cursor.step).toBe(1);
  });

  it('gives way to another one, from where it got to', () => {
    const store = loadedLarge();
    store.getState().goTo({ step: far });
    store.getState().travelOn(slices(10));
    store.getState().goTo({ step: far + 20 });
    expect(store.getState().travelling).toMatchObject({ to: { step: far + 20 }, done: 0, total: far + 10 });
    arrive(store);
    expect(store.getState().cursor.step).toBe(far + 20);
  });

  it('checks a focus without computing the way there', () => {
    const store = loadedLarge();
    store.getState().goTo({ phase: 'update' });
    store.getState().choose({ kind: 'weight', layer: 1, from: 5, to: 6 });
    store.getState().goTo({ step: far });
    expect(runOf(store.getState()).stepsToCompute(far)).toBe(far - 1);
    arrive(store);
    expect(store.getState().cursor).toMatchObject({ step: far, focus: { kind: 'weight', layer: 1, from: 5, to: 6 } });
  });
});

describe('an edit at a far step', () => {
  it('that leaves the steps before it is made at once', () => {
    const store = loadedLarge();
    store.getState().goTo({ step: far });
    arrive(store);
    store.getState().change('learningRate', 0.25);
    expect(store.getState()).toMatchObject({ travelling: undefined, changes: [{ step: far, value: 0.25 }] });
  });

  it('that computes everything anew is made when that is done, and can be stopped', () => {
    const store = loadedLarge();
    store.getState().goTo({ step: far });
    arrive(store);
    const before = inputsOf(store.getState());
    expect(store.getState().change('bias', 'frozen')).toBeUndefined();
    expect(store.getState().travelling).toMatchObject({ to: { step: far }, total: far });
    expect(inputsOf(store.getState())).toEqual(before);
    store.getState().stopTravel();
    expect(inputsOf(store.getState())).toEqual(before);
    store.getState().change('bias', 'frozen');
    arrive(store);
    expect(store.getState()).toMatchObject({ cursor: { step: far }, changes: [{ setting: 'bias', value: 'frozen' }] });
    store.getState().undo();
    arrive(store);
    expect(store.getState()).toMatchObject({ cursor: before.cursor, changes: [] });
  });
});

describe('undo of what is forgotten', () => {
  it('is exact when it arrives, and nothing is undone when it is stopped', () => {
    const store = loadedLarge();
    store.getState().goTo({ step: far });
    arrive(store);
    const { scenario, cursor } = store.getState();
    for (const name of ['xor', 'lecture', 'iris', 'one-weight']) store.getState().loadExample(name);
    for (let edit = 0; edit < 3; edit++) store.getState().undo();
    const before = inputsOf(store.getState());
    store.getState().undo();
    expect(store.getState().travelling).toMatchObject({ to: { step: far }, total: far });
    store.getState().travelOn(slices(4));
    store.getState().stopTravel();
    expect(inputsOf(store.getState())).toEqual(before);
    store.getState().undo();
    expect(store.getState().travelling).toBeDefined();
    arrive(store);
    expect(store.getState().scenario).toBe(scenario);
    expect(store.getState().cursor).toBe(cursor);
    expect(store.getState().future).toHaveLength(4);
  });
});

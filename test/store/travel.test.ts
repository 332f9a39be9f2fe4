import { describe, expect, it } from 'vitest';
import { createRun, type PathProgress } from '../../src/run';
import { computePath } from '../../src/run/path';
import { createExplainerStore, type ExplainerStore, runOf, type State, type StepJob, traceOf } from '../../src/store';
import { exampleScenario } from '../exampleScenario';
import { traceHash, withTraining } from '../run/support';

const large = exampleScenario('mse-128-64-10');
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
      opening: false,
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
    expect(runOf(store.getState()).stepsToCompute(far)).toBe(far);
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

/** What another thread makes of a job, so many steps at a time. */
function gone({ plan, path }: StepJob, atATime: number): PathProgress[] {
  const reports: PathProgress[] = [];
  let done = 0;
  computePath(plan, structuredClone(path), {
    isTime: () => ++done % atATime === 0,
    report: (progress) => reports.push(progress),
  });
  return reports;
}

function jobOf(store: ExplainerStore): StepJob {
  const job = store.getState().stepJob();
  if (!job) throw new Error('no job');
  return job;
}

/** All samples in each batch. */
const whole = withTraining(large, { batchSize: 1000 });

function loadedWhole(): ExplainerStore {
  const store = createExplainerStore();
  store.getState().loadScenario({ ...whole });
  return store;
}

describe('a job for another thread', () => {
  it('is none where nothing is on its way, nor where the steps are short', () => {
    const store = loadedWhole();
    expect(store.getState().stepJob()).toBeUndefined();
    store.getState().loadScenario({ ...exampleScenario('lecture') });
    store.getState().goTo({ step: 100_000 });
    expect(store.getState().travelling).toBeDefined();
    expect(store.getState().stepJob()).toBeUndefined();
  });

  it('brings the step, bit for bit, and tells on the way how far it is', () => {
    const store = loadedWhole();
    store.getState().goTo({ step: 40 });
    const job = jobOf(store);
    const reports = gone(job, 16);
    expect(reports).toHaveLength(3);
    const done = reports.map((progress) => {
      store.getState().takeProgress(job, progress);
      return store.getState().travelling?.done;
    });
    expect(done).toEqual([16, 32, undefined]);
    expect(store.getState().cursor.step).toBe(40);
    expect(traceHash(traceOf(store.getState()))).toBe(traceHash(createRun(whole, []).traceAt(40)));
  });

  it('that was given up brings nothing any more', () => {
    const store = loadedWhole();
    store.getState().goTo({ step: 40 });
    const job = jobOf(store);
    store.getState().goTo({ step: 60 });
    for (const progress of gone(job, 100)) store.getState().takeProgress(job, progress);
    expect(store.getState()).toMatchObject({ cursor: { step: 1 }, travelling: { to: { step: 60 }, done: 0 } });
    store.getState().stopTravel();
    for (const progress of gone(job, 100)) store.getState().takeProgress(job, progress);
    expect(store.getState().cursor.step).toBe(1);
  });
});

describe('a single step that takes long', () => {
  const dear = {
    ...whole,
    network: { ...whole.network, layers: [128, 700, 10], initialization: { scheme: 'xavierNormal', seed: 1 } },
  } as const;

  function loadedDear(): ExplainerStore {
    const store = createExplainerStore();
    store.getState().loadScenario({ ...dear });
    expect(store.getState()).toMatchObject({
      scenario: { network: { layers: [2, 3, 1] } },
      travelling: { to: { step: 1 }, total: 1 },
    });
    arrive(store);
    return store;
  }

  it('is on its way, too, and Play waits for it and goes on', () => {
    const store = loadedDear();
    store.getState().goToPhase('update');
    store.getState().play();
    store.getState().tick();
    expect(store.getState()).toMatchObject({ playing: true, cursor: { step: 1 }, travelling: { to: { step: 2 } } });
    const { travelling } = store.getState();
    store.getState().tick();
    expect(store.getState().travelling).toBe(travelling);
    arrive(store);
    expect(store.getState()).toMatchObject({ playing: true, cursor: { step: 2, phase: 'batch' } });
    store.getState().pause();
  });

  it('that a page is opened with is all there is: not the first screen, and no step of another scenario', () => {
    const store = createExplainerStore();
    const { cursor } = store.getState();
    const address = {
      source: { kind: 'own' },
      scenario: { ...dear },
      changes: [],
      cursor: { ...cursor, step: 3, weight: { layer: 1, from: 1, to: 1 } },
      viewKeys: {},
      otherKeys: { embed: 'ledger' },
      preferences: { theme: 'dark' },
    } as const;
    store.getState().applyAddress(address, [], { opening: true });
    expect(store.getState()).toMatchObject({
      travelling: { to: { step: 3 }, total: 3, opening: true },
      preferences: { theme: 'dark' },
      otherKeys: { embed: 'ledger' },
    });
    arrive(store);
    expect(store.getState()).toMatchObject({ scenario: dear, cursor: { step: 3 }, travelling: undefined });
  });

  it('is not made any more when Play is paused', () => {
    const store = loadedDear();
    store.getState().goToPhase('update');
    store.getState().play();
    store.getState().tick();
    store.getState().pause();
    expect(store.getState()).toMatchObject({ playing: false, cursor: { step: 1 }, travelling: undefined });
    store.getState().travelOn(() => true);
    expect(store.getState().cursor.step).toBe(1);
  });
});

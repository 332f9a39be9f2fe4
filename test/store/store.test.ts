import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exists } from '../../src/quantity';
import {
  createExplainerStore,
  type ExplainerStore,
  focusOf,
  headlineOf,
  messageText,
  otherRunOf,
  phaseFocusFollowUps,
  runOf,
  type State,
  traceOf,
} from '../../src/store';
import { exampleScenario } from '../exampleScenario';
import { traceHash } from '../run/support';
import { anyDeeds, done } from './support';

function loaded(name: string): ExplainerStore {
  const store = createExplainerStore();
  store.getState().loadExample(name);
  return store;
}

function inputsOf({ source, scenario, changes, cursor, furthestStep }: State) {
  return { source, scenario, changes, cursor, furthestStep };
}

function sentences(store: ExplainerStore): readonly string[] {
  return store.getState().notices.map(messageText);
}

describe('the first screen', () => {
  it('is xor, step 1, the sum, sample 2, weight 2.2.1, and the focus is the batch gradient', () => {
    const store = createExplainerStore();
    expect(store.getState().cursor).toEqual({
      step: 1,
      phase: 'sum',
      sample: 2,
      weight: { layer: 2, from: 2, to: 1 },
      allSamples: false,
    });
    expect(focusOf(store.getState())).toEqual({ kind: 'batchGradient', layer: 2, from: 2, to: 1 });
    expect(phaseFocusFollowUps(store.getState())).toEqual([
      { kind: 'sampleGradient', layer: 2, from: 2, to: 1, sample: 2 },
    ]);
  });
});

describe('headlineOf', () => {
  const { network } = runOf(createExplainerStore().getState());
  const output = { sample: 2, weight: { layer: 2, from: 2, to: 1 } };
  const hidden = { sample: 2, weight: { layer: 1, from: 0, to: 3 } };

  it('is what the table of phases says, for a weight of the output layer', () => {
    expect(headlineOf('batch', output, network)).toEqual({ kind: 'batchLoss' });
    expect(headlineOf('forward', output, network)).toEqual({ kind: 'activation', layer: 2, unit: 1, sample: 2 });
    expect(headlineOf('loss', output, network)).toEqual({ kind: 'sampleLoss', sample: 2 });
    expect(headlineOf('output-delta', output, network)).toEqual({ kind: 'delta', layer: 2, unit: 1, sample: 2 });
    expect(headlineOf('hidden-delta', output, network)).toEqual({ kind: 'delta', layer: 1, unit: 2, sample: 2 });
    expect(headlineOf('per-sample', output, network)).toEqual({ kind: 'sampleGradient', ...output.weight, sample: 2 });
    expect(headlineOf('update', output, network)).toEqual({ kind: 'weightAfter', ...output.weight });
  });

  it('is of the weight’s own unit in a hidden layer, and of a unit that has a δ for a bias', () => {
    expect(headlineOf('output-delta', hidden, network)).toEqual({ kind: 'delta', layer: 2, unit: 1, sample: 2 });
    expect(headlineOf('hidden-delta', hidden, network)).toEqual({ kind: 'delta', layer: 1, unit: 3, sample: 2 });
    const bias = { sample: 2, weight: { layer: 2, from: 0, to: 1 } };
    expect(headlineOf('hidden-delta', bias, network)).toEqual({ kind: 'delta', layer: 1, unit: 1, sample: 2 });
  });
});

describe('choose', () => {
  it('moves the selection where the indices say, and only there', () => {
    const store = createExplainerStore();
    const weight = { layer: 2, from: 2, to: 1 };
    store.getState().choose({ kind: 'sampleGradient', layer: 1, from: 2, to: 3, sample: 4 });
    expect(store.getState().cursor).toMatchObject({ sample: 4, weight: { layer: 1, from: 2, to: 3 } });
    store.getState().choose({ kind: 'batchGradient', ...weight });
    expect(store.getState().cursor).toMatchObject({ sample: 4, weight });
    for (const kind of ['delta', 'activation', 'preactivation', 'slope'] as const) {
      store.getState().choose({ kind, layer: 1, unit: 3, sample: 1 });
      expect(store.getState().cursor).toMatchObject({ sample: 1, weight, focus: { kind } });
      store.getState().chooseSample(2);
    }
    store.getState().choose({ kind: 'batchLoss' });
    expect(store.getState().cursor).toMatchObject({ sample: 2, weight, focus: { kind: 'batchLoss' } });
  });

  it('pauses Play; point does not, and moves nothing', () => {
    const store = createExplainerStore();
    store.getState().play();
    const { cursor } = store.getState();
    store.getState().point({ kind: 'delta', layer: 1, unit: 3, sample: 1 });
    expect(store.getState().playing).toBe(true);
    expect(store.getState().cursor).toBe(cursor);
    store.getState().choose({ kind: 'delta', layer: 1, unit: 3, sample: 1 });
    expect(store.getState().playing).toBe(false);
  });

  it('chooseWeight and chooseSample take the focus along where it is of that kind', () => {
    const store = createExplainerStore();
    store.getState().choose({ kind: 'sampleGradient', layer: 1, from: 2, to: 3, sample: 4 });
    store.getState().chooseSample(1);
    store.getState().chooseWeight({ layer: 1, from: 0, to: 2 });
    expect(focusOf(store.getState())).toEqual({ kind: 'sampleGradient', layer: 1, from: 0, to: 2, sample: 1 });
    store.getState().choose({ kind: 'delta', layer: 2, unit: 1, sample: 1 });
    store.getState().chooseWeight({ layer: 1, from: 1, to: 2 });
    expect(focusOf(store.getState())).toEqual({ kind: 'batchGradient', layer: 1, from: 1, to: 2 });
  });

  it('a weight that the network lacks is not chosen, nor a sample that is not in the batch', () => {
    const store = loaded('mse-128-64-10');
    const { cursor } = store.getState();
    store.getState().chooseWeight({ layer: 3, from: 1, to: 1 });
    store.getState().chooseSample(500);
    expect(store.getState().cursor).toEqual(cursor);
    expect(sentences(store)).toEqual(['Sample 500 is not in this step’s batch.']);
  });
});

describe('the focus', () => {
  it('chosen by hand lasts until the phase changes, through steps and parts', () => {
    const store = createExplainerStore();
    store.getState().choose({ kind: 'delta', layer: 1, unit: 3, sample: 1 });
    store.getState().nextStep();
    store.getState().previousPart();
    expect(focusOf(store.getState())).toEqual({ kind: 'delta', layer: 1, unit: 3, sample: 1 });
    store.getState().nextPhase();
    expect(store.getState().cursor).toMatchObject({ phase: 'sum', focus: { kind: 'delta' } });
    store.getState().nextPhase();
    expect(focusOf(store.getState())).toMatchObject({ kind: 'weightAfter' });
  });

  it('is kept by "Go to Sum"', () => {
    const store = createExplainerStore();
    store.getState().goToPhase('batch');
    store.getState().choose({ kind: 'batchGradient', layer: 1, from: 1, to: 1 });
    store.getState().goToPhaseKeepingFocus('sum');
    expect(store.getState().cursor.focus).toEqual({ kind: 'batchGradient', layer: 1, from: 1, to: 1 });
  });

  it('follow leaves a crumb, crumbBack goes back along them', () => {
    const store = createExplainerStore();
    const headline = focusOf(store.getState());
    store.getState().follow({ kind: 'sampleGradient', layer: 2, from: 2, to: 1, sample: 3 });
    store.getState().follow({ kind: 'delta', layer: 2, unit: 1, sample: 3 });
    expect(store.getState().crumbs).toHaveLength(2);
    store.getState().crumbBack();
    expect(focusOf(store.getState())).toMatchObject({ kind: 'sampleGradient', sample: 3 });
    store.getState().crumbBack();
    expect(focusOf(store.getState())).toEqual(headline);
    store.getState().crumbBack();
    expect(store.getState().crumbs).toEqual([]);
  });

  it('that does not exist under the new optimizer gives way to the headline', () => {
    const store = createExplainerStore();
    store.getState().change('momentum', 0.9);
    store.getState().choose({ kind: 'optimizerLine', line: 'velocity', layer: 1, from: 1, to: 1 });
    expect(store.getState().cursor.focus).toBeDefined();
    store.getState().change('momentum', 0);
    expect(store.getState().cursor.focus).toBeUndefined();
  });
});

describe('moving in time', () => {
  it('replaces a sample that is not in the new batch by the one in its place, and says so', () => {
    const store = loaded('lecture');
    store.getState().change('batchSize', 3);
    store.getState().chooseSample(3);
    store.getState().nextStep();
    expect(store.getState().cursor.sample).toBe(6);
    expect(sentences(store)).toEqual(['Sample 3 is not in this batch; sample 6 is shown instead.']);
    store.getState().nextStep();
    expect(runOf(store.getState()).epochInfo(3).samples).toEqual([7, 8]);
    expect(store.getState().cursor.sample).toBe(8);
    expect(sentences(store)).toEqual(['Sample 6 is not in this batch; sample 8 is shown instead.']);
    store.getState().nextPhase();
    expect(sentences(store)).toEqual([]);
  });

  it('reset is step 1, phase 1, and keeps the changes', () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 3 });
    store.getState().change('learningRate', 0.1);
    store.getState().reset();
    expect(store.getState().cursor).toMatchObject({ step: 1, phase: 'batch' });
    expect(store.getState().changes).toHaveLength(1);
  });

  it('stays within the run and says where it ends', () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 0 });
    expect(store.getState().cursor.step).toBe(1);
    store.getState().previousStep();
    expect(store.getState().cursor.step).toBe(1);
    const { lastStep } = runOf(store.getState());
    store.getState().goTo({ step: 1e9, phase: 'batch' });
    store.getState().travelOn(() => true);
    expect(store.getState().cursor.step).toBe(lastStep);
    expect(sentences(store)).toContain(`Step ${lastStep} is the last step of this run.`);
  });

  it('play drops the rows again, tick adds them; whole steps move by steps', () => {
    const store = createExplainerStore();
    store.getState().tick();
    expect(store.getState().cursor.part).toBeUndefined();
    store.getState().play();
    expect(store.getState().cursor).toMatchObject({ phase: 'sum', part: 1 });
    for (let move = 0; move < 4; move++) store.getState().tick();
    expect(store.getState().cursor).toMatchObject({ step: 1, phase: 'update' });
    store.getState().setPreference('speed', 'steps');
    store.getState().tick();
    expect(store.getState().cursor).toMatchObject({ step: 2, phase: 'update' });
    store.getState().pause();
    store.getState().tick();
    expect(store.getState().cursor.step).toBe(2);
  });

  it('backBefore goes to the step before the first that is not finite', () => {
    const store = loaded('one-weight');
    store.getState().change('learningRate', 1e6);
    store.getState().goTo({ step: 100 });
    const first = runOf(store.getState()).firstNonFiniteStep(100) ?? 0;
    expect(first).toBeGreaterThan(1);
    store.getState().backBefore(first);
    expect(store.getState().cursor).toMatchObject({ step: first - 1, phase: 'sum' });
    expect(traceOf(store.getState()).finite).toBe(true);
  });
});

describe('edits', () => {
  it('keep step and phase, drop later steps, pause Play, and say so', () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 5, phase: 'forward' });
    store.getState().goTo({ step: 1, phase: 'loss' });
    store.getState().play();
    store.getState().change('learningRate', 0.1);
    expect(store.getState()).toMatchObject({ playing: false, cursor: { step: 1, phase: 'loss' }, furthestStep: 1 });
    expect(sentences(store)).toEqual(['Steps 2–5 were discarded because you changed η.']);
    expect(store.getState().notices[0]?.action).toBe('undo');
  });

  it('say nothing where no later step had been looked at', () => {
    const store = createExplainerStore();
    store.getState().change('reduction', 'sum');
    expect(sentences(store)).toEqual([]);
  });

  it('drop later changes, which undo brings back', () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 5 });
    store.getState().setWeight({ layer: 1, from: 1, to: 1 }, 0.25);
    store.getState().goTo({ step: 2 });
    store.getState().change('learningRate', 0.1);
    expect(store.getState().changes).toEqual([{ step: 2, setting: 'learningRate', value: 0.1 }]);
    store.getState().undo();
    expect(store.getState().changes).toEqual([{ step: 5, setting: 'weight', layer: 1, from: 1, to: 1, value: 0.25 }]);
  });

  it('that are refused say why and change nothing', () => {
    const store = createExplainerStore();
    const before = store.getState();
    expect(store.getState().change('batchSize', 5)).toBe('batchSize: expected an integer 1..4; got 5');
    expect(store.getState().change('loss', 'crossEntropy')).toMatch(/^network\.activations\[1\]: expected softmax/);
    expect(store.getState().setWeight({ layer: 1, from: 9, to: 1 }, 0)).toMatch(/^weight 1\.9\.1: expected/);
    expect(store.getState()).toBe(before);
  });

  it('that change nothing are none', () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 3 });
    store.getState().goTo({ step: 1 });
    const before = store.getState();
    store.getState().change('learningRate', 0.5);
    store.getState().setWeight({ layer: 1, from: 1, to: 1 }, 0.8);
    expect(store.getState()).toBe(before);
  });

  it('of the bias move a selected bias weight to one that is there', () => {
    const store = createExplainerStore();
    store.getState().chooseWeight({ layer: 1, from: 0, to: 3 });
    store.getState().change('bias', 'none');
    expect(store.getState().cursor.weight).toEqual({ layer: 1, from: 1, to: 3 });
  });

  it('of the loss hold from step 1, and say that all is computed anew', () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 4 });
    store.getState().change('loss', 'squaredError');
    expect(store.getState().changes).toEqual([{ step: 1, setting: 'loss', value: 'squaredError' }]);
    expect(store.getState().cursor.step).toBe(4);
    expect(sentences(store)).toEqual(['All steps were recomputed because you changed the loss function.']);
  });

  it('of the scenario itself keep step and phase, and changes made at step 1', () => {
    const store = createExplainerStore();
    store.getState().change('learningRate', 0.1);
    store.getState().goTo({ step: 3, phase: 'loss' });
    store.getState().change('reduction', 'sum');
    const { scenario } = store.getState();
    store.getState().editScenario({ ...scenario, title: 'Mine' });
    expect(store.getState()).toMatchObject({ source: { kind: 'own' }, cursor: { step: 3, phase: 'loss' } });
    expect(store.getState().changes.map(({ setting }) => setting)).toEqual(['learningRate']);
  });

  it('restoreExample drops all changes', () => {
    const store = createExplainerStore();
    store.getState().change('learningRate', 0.1);
    store.getState().restoreExample();
    expect(store.getState().changes).toEqual([]);
    expect(sentences(store)).toEqual(['Four points of XOR has been restored.']);
  });
});

describe('undo and redo', () => {
  it('are exact: undoing everything and redoing it gives what was there, every number too', () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const store = done(deeds.filter(({ what }) => what !== 'undo' && what !== 'redo'));
        const last = inputsOf(store.getState());
        const hash = traceHash(traceOf(store.getState()));
        const edits = store.getState().past.length;
        const [first] = store.getState().past;
        for (let count = 0; count < edits; count++) store.getState().undo();
        if (first) expect(inputsOf(store.getState())).toEqual(first);
        for (let count = 0; count < edits; count++) store.getState().redo();
        expect(inputsOf(store.getState())).toEqual(last);
        expect(traceHash(traceOf(store.getState()))).toBe(hash);
      }),
      { numRuns: 60 },
    );
  });

  it('a new edit ends what could be redone', () => {
    const store = createExplainerStore();
    store.getState().change('learningRate', 0.1);
    store.getState().undo();
    store.getState().change('learningRate', 0.2);
    store.getState().redo();
    expect(store.getState().changes).toEqual([{ step: 1, setting: 'learningRate', value: 0.2 }]);
  });
});

describe('whatever is done', () => {
  it('sample, weight, part and focus exist at the cursor’s step', () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const { cursor, changes, scenario, pointed, crumbs } = done(deeds).getState();
        const trace = traceOf({ cursor, changes, scenario });
        const { layer, from, to } = cursor.weight;
        expect(trace.rowOf(cursor.sample)).toBeDefined();
        expect(trace.weight(layer, from, to)).toBeTypeOf('number');
        expect(exists(focusOf({ cursor, changes, scenario }), trace)).toBe(true);
        for (const outlived of [...(pointed ? [pointed] : []), ...crumbs]) expect(exists(outlived, trace)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the store', () => {
  it('keeps preferences chosen by hand, and a link’s theme only for this visit', () => {
    const kept: unknown[] = [];
    const store = createExplainerStore({ preferences: { scale: 1.5 }, keepPreference: (change) => kept.push(change) });
    expect(store.getState().preferences).toEqual({
      theme: 'auto',
      scale: 1.5,
      speed: 'normal',
      notation: 'lecture',
      divide: 'end',
      singleKeys: true,
    });
    store.getState().setPreference('speed', 'slow');
    const { source, scenario, changes, cursor } = store.getState();
    const address = {
      source,
      scenario,
      changes,
      cursor,
      viewKeys: {},
      otherKeys: {},
      preferences: { theme: 'dark' as const },
    };
    store.getState().applyAddress(address, [{ inLink: 'A sentence.', inState: 'Another.' }]);
    expect(store.getState().preferences.theme).toBe('dark');
    expect(kept).toEqual([{ speed: 'slow' }]);
    expect(sentences(store)).toEqual(['A sentence.']);
    store.getState().dismissNotice(store.getState().notices[0]?.id ?? 0);
    expect(sentences(store)).toEqual([]);
  });

  it('loads a scenario at its beginning, undoable; an example that is not there is not loaded', () => {
    const store = createExplainerStore();
    store.getState().nextStep();
    expect(store.getState().loadExample('nope')).toBe(false);
    store.getState().loadScenario(exampleScenario('iris'));
    expect(store.getState()).toMatchObject({ source: { kind: 'own' }, cursor: { step: 1 }, furthestStep: 1 });
    store.getState().undo();
    expect(store.getState()).toMatchObject({ source: { kind: 'example', name: 'xor' }, cursor: { step: 2 } });
  });

  it('has React in useStore alone', () => {
    const folder = new URL('../../src/store/', import.meta.url);
    const withReact = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') &&
        /from '(react|zustand|zustand\/react)'/.test(readFileSync(new URL(file, folder), 'utf8')),
    );
    expect(withReact).toEqual(['useStore.ts']);
  });
});

describe('compare', () => {
  const sum = { changes: [{ step: 1, setting: 'reduction', value: 'sum' }] } as const;

  it('is an edit of its own: undone and redone without touching step, phase and changes', () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 3, phase: 'update' });
    const { cursor, changes } = store.getState();
    expect(store.getState().compare(sum)).toBeUndefined();
    store.getState().undo();
    expect(store.getState()).toMatchObject({ cursor, changes, comparison: undefined });
    store.getState().redo();
    expect(store.getState()).toMatchObject({ cursor, changes, comparison: sum });
  });

  it('keeps the other run of each of two stores: neither computes it anew when the other is asked', () => {
    const [stage, next] = [createExplainerStore(), createExplainerStore()];
    stage.getState().compare(sum);
    next.getState().compare({ changes: [{ step: 1, setting: 'learningRate', value: 0.1 }] });
    const runs = [otherRunOf(stage.getState()), otherRunOf(next.getState())];
    expect([otherRunOf(stage.getState()), otherRunOf(next.getState())].map((run, at) => run === runs[at])).toEqual([
      true,
      true,
    ]);
    expect(runs[0]).not.toBe(runs[1]);
  });

  it('refuses what cannot be compared, in a sentence, and changes nothing', () => {
    const store = createExplainerStore();
    expect(store.getState().compare({ method: 'wrongAxis' })).toMatch(/no layer has as many units/);
    expect(store.getState().comparison).toBeUndefined();
  });

  it('ends where an edit makes it impossible, and says why', () => {
    const store = createExplainerStore();
    store.getState().compare({ method: 'dividedTwice' });
    store.getState().change('reduction', 'sum');
    expect(store.getState().comparison).toEqual({ changes: [] });
    expect(store.getState().notices.map(({ key }) => key)).toContain('comparisonDropped');
    store.getState().undo();
    expect(store.getState().comparison).toEqual({ method: 'dividedTwice' });
  });

  it('is offered with what was before, where an edit discards steps', () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 4 });
    store.getState().goTo({ step: 2 });
    store.getState().change('learningRate', 0.1);
    const notice = store.getState().notices.find(({ key }) => key === 'stepsDropped');
    expect(notice?.before).toEqual({ changes: [{ step: 1, setting: 'learningRate', value: undefined }] });
  });
});

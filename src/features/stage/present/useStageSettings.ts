/** What a presenter changes without leaving the stage: phase, part and weight stay. Each returns why it was refused, if it was. */
import { useMemo } from 'react';
import { samplesOf, weightPlaces } from '../../../quantity';
import { nextTheme } from '../../../shell';
import { type ExplainerStore, runOf, traceOf, useStoreApi } from '../../../store';
import { nextSize, offeredSizes } from './batchSizes';

export interface StageSettings {
  readonly setBatchSize: (size: number) => string | undefined;
  readonly stepBatchSize: (by: 1 | -1) => string | undefined;
  readonly toggleReduction: () => string | undefined;
  readonly scaleRate: (factor: number) => string | undefined;
  readonly stepSample: (by: 1 | -1) => void;
  readonly stepWeight: (by: 1 | -1) => void;
  readonly nextTheme: () => void;
}

/** A rate that was halved and doubled again is the same number. */
const digits = 12;

export function useStageSettings(): StageSettings {
  const store = useStoreApi();
  return useMemo(() => settingsOf(store), [store]);
}

function settingsOf(store: ExplainerStore): StageSettings {
  const now = () => {
    const state = store.getState();
    return { state, settings: runOf(state).settingsAt(state.cursor.step) };
  };
  return {
    setBatchSize: (size) => store.getState().change('batchSize', size),
    stepBatchSize(by) {
      const { state, settings } = now();
      const offered = offeredSizes(runOf(state).data.sampleCount, settings.batchSize);
      return state.change('batchSize', nextSize(offered, settings.batchSize, by));
    },
    toggleReduction() {
      const { state, settings } = now();
      return state.change('reduction', settings.reduction === 'mean' ? 'sum' : 'mean');
    },
    scaleRate(factor) {
      const { state, settings } = now();
      return state.change('learningRate', Number((settings.learningRate * factor).toPrecision(digits)));
    },
    stepSample(by) {
      const { state } = now();
      const samples = samplesOf(traceOf(state));
      const next = samples[samples.indexOf(state.cursor.sample) + by];
      if (next !== undefined) state.chooseSample(next);
    },
    stepWeight(by) {
      const { state } = now();
      const { network } = runOf(state);
      const { layer, from, to } = state.cursor.weight;
      const places = weightPlaces(network);
      const at = places.findIndex((one) => one.layer === layer && one.from === from && one.to === to);
      const next = places[at + by];
      if (next) state.chooseWeight(next);
    },
    nextTheme() {
      const { preferences, setPreference } = store.getState();
      const shown = preferences.theme === 'auto' ? document.documentElement.dataset.theme : preferences.theme;
      setPreference('theme', nextTheme(shown));
    },
  };
}

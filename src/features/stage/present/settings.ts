/** What a presenter changes without leaving the stage: phase, part and weight stay. Each returns why it was refused, if it was. */
import { samplesOf, weightPlaces } from '../../../quantity';
import { nextTheme } from '../../../shell';
import { type ExplainerStore, runOf, traceOf } from '../../../store';
import { begunWith, offeredSizes } from './batchSizes';
import type { StageKey } from './stageKeys';

/** A rate that was halved and doubled again is the same number. */
const digits = 12;

export function settingsOf(store: ExplainerStore) {
  const now = () => {
    const state = store.getState();
    return { ...state, run: runOf(state), settings: runOf(state).settingsAt(state.cursor.step) };
  };
  const stepBatchSize = (by: 1 | -1) => () => {
    const { change, run, settings } = now();
    const sizes = offeredSizes(run.data.sampleCount, begunWith(store.getState()));
    // The set size may be more than there are samples.
    const next =
      by > 0 ? sizes.find((one) => one > settings.batchSize) : sizes.findLast((one) => one < settings.batchSize);
    return next === undefined ? undefined : change('batchSize', next);
  };
  const scaleRate = (factor: number) => () => {
    const { change, settings } = now();
    return change('learningRate', Number((settings.learningRate * factor).toPrecision(digits)));
  };
  const stepSample = (by: 1 | -1) => () => {
    const state = store.getState();
    const samples = samplesOf(traceOf(state));
    const next = samples[samples.indexOf(state.cursor.sample) + by];
    if (next !== undefined) state.chooseSample(next);
  };
  const stepWeight = (by: 1 | -1) => () => {
    const { chooseWeight, cursor, run } = now();
    const { layer, from, to } = cursor.weight;
    const places = weightPlaces(run.network);
    const next = places[places.findIndex((one) => one.layer === layer && one.from === from && one.to === to) + by];
    if (next) chooseWeight(next);
  };
  return {
    largerBatch: stepBatchSize(1),
    smallerBatch: stepBatchSize(-1),
    reduction() {
      const { change, settings } = now();
      return change('reduction', settings.reduction === 'mean' ? 'sum' : 'mean');
    },
    fasterRate: scaleRate(2),
    slowerRate: scaleRate(0.5),
    previousSample: stepSample(-1),
    nextSample: stepSample(1),
    previousWeight: stepWeight(-1),
    nextWeight: stepWeight(1),
    theme() {
      const { preferences, setPreference } = store.getState();
      const shown = preferences.theme === 'auto' ? document.documentElement.dataset.theme : preferences.theme;
      setPreference('theme', nextTheme(shown));
    },
  } satisfies { readonly [Key in StageKey]?: () => unknown };
}

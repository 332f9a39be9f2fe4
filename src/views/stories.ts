/**
 * The beats of what stands on the stage: the step with network and ledger, or one view. A view has beats where it has something
 * to show. Its story is here if it is put together from those of the step, otherwise in its folder; without a story of its own it is
 * stepped through by the phases that change it.
 */
import { unitsIn } from '../model';
import { hasPhase, type Phase, phases, sampleAt } from '../quantity';
import type { ViewName } from '../store';
import { compareStory } from './Compare/story';
import { hasPicture } from './Data/hasPicture';
import { epochStory } from './Epoch/story';
import { influenceStory, leftOutOrder } from './Influence/story';
import { productStory } from './MatrixProduct/story';
import { noiseStory } from './Noise/story';
import { type Beat, namesSample, type ToldBeat } from './shared/beats/beat';
import { stepBeats, sumBeats } from './shared/beats/stepBeats';
import { deltaBeats, rowBeats, ruleBeats, type Story, type Telling, totalBeats } from './shared/beats/telling';

export { type Telling, tellingOf } from './shared/beats/telling';
export { leftOutOrder };

export function beatsOf(telling: Telling): readonly ToldBeat[] {
  const { view, trace, place } = telling;
  if (view === undefined || ofTheStep.has(view)) return stepBeats(trace, place);
  const story = stories[view];
  const own = story && trace.batchSize > 0 ? story(telling) : phasesOf(view, telling);
  return [begin, ...own];
}

/** Network and ledger enlarged tell what they tell beside each other. */
const ofTheStep: ReadonlySet<ViewName> = new Set(['network', 'ledger']);

/** What a view beside the ledger shows at once. */
const ofLedger: ReadonlySet<ToldBeat['name']> = new Set(['division', 'verdict']);

/** Every step begins with its batch. */
const begin: ToldBeat = { phase: 'batch', name: 'stop' };

/** The views with beats of their own. */
const stories: Partial<Record<ViewName, Story>> = {
  compare: compareStory,
  epoch: epochStory,
  formulas: ({ trace, place }) =>
    stepBeats(trace, place)
      .slice(1)
      .filter(({ name }) => !ofLedger.has(name)),
  pictures: (telling) => [
    ...deltaBeats(telling, 1),
    ...rowBeats(telling),
    ...sumBeats(telling.trace, telling.place).filter(({ name }) => !ofLedger.has(name)),
    ...ruleBeats(telling, ['update', 'newWeight']),
  ],
  // Behind the points of its picture, the network's output appears.
  data: ({ trace }) => (hasPicture(unitsIn(trace.network, 0)) ? [{ phase: 'forward', name: 'stop' }] : []),
  product: productStory,
  noise: noiseStory,
  arrows: (telling) => [
    ...rowBeats(telling),
    ...sumBeats(telling.trace, telling.place).filter(({ name }) => name === 'row'),
    ...totalBeats(telling),
    ...ruleBeats(telling, ['update']),
  ],
  outputs: (telling) => [
    ...rowBeats(telling),
    ...totalBeats(telling),
    { phase: 'sum', name: 'mistake', shows: ({ kind }) => kind === 'firstOutputGradient' },
  ],
  influence: influenceStory,
};

/** The phases that change what a view shows, where it has no story; all of them for the others. */
const changing: Partial<Record<ViewName, readonly Phase[]>> = {
  matrix: ['loss', 'per-sample', 'sum', 'update'],
  sum: ['per-sample', 'sum'],
  loss: ['loss', 'update'],
  weights: ['sum', 'update'],
  check: ['sum'],
  data: [],
  editor: [],
};

function phasesOf(view: ViewName, { trace }: Telling): readonly ToldBeat[] {
  const own = changing[view] ?? phases.slice(1);
  return own.filter((phase) => hasPhase(trace.network, phase)).map((phase) => ({ phase, name: 'stop' }));
}

/** The sample that a beat leads to, because its sentence names it; undefined: the one that the presenter has chosen stays. */
export function sampleOfBeat(beat: Beat, beats: readonly Beat[], telling: Telling): number | undefined {
  const { name, count = 0 } = beat;
  const { trace } = telling;
  if (name === 'product' || name === 'row') return sampleAt(trace, count);
  if (name === 'without') return leftOutOrder(telling)[count - 1];
  return name === 'total' && namesSample(beat, beats) ? sampleAt(trace, trace.batchSize) : undefined;
}

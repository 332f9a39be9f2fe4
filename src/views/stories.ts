/**
 * The beats of what stands on the stage: the step with network and ledger, or one view. A view has beats where it has something
 * to show; its folder says which (`story.ts`). These scripts come with the stage.
 */
import { hasPhase, type Phase, phases, sampleAt } from '../quantity';
import type { ViewName } from '../store';
import { arrowsStory } from './Arrows/story';
import { compareStory } from './Compare/story';
import { dataStory } from './Data/story';
import { epochStory } from './Epoch/story';
import { formulasStory } from './Formulas/story';
import { matrixStory } from './GradientMatrix/story';
import { influenceStory } from './Influence/story';
import { ledgerStory } from './Ledger/story';
import { lossStory } from './Loss/story';
import { productStory } from './MatrixProduct/story';
import { networkStory } from './Network/story';
import { editorStory } from './NetworkEditor/story';
import { noiseStory } from './Noise/story';
import { checkStory } from './NumericCheck/story';
import { outputsStory } from './Outputs/story';
import { picturesStory } from './Pictures/story';
import { sumStory } from './Sum/story';
import { type Beat, namesSample, type ToldBeat } from './shared/beats/beat';
import { calculationStory, weightStory } from './shared/beats/calculation';
import { stepBeats } from './shared/beats/stepBeats';
import type { Telling, ViewStory } from './shared/beats/telling';
import type { SharedStory } from './view';
import { viewNamed } from './viewList';
import { weightsStory } from './Weights/story';

export { type Telling, tellingOf } from './shared/beats/telling';

export function beatsOf(telling: Telling): readonly ToldBeat[] {
  const { view, keys, trace, place } = telling;
  if (view === undefined) return stepBeats(trace, place, keys);
  const { beats, changedBy = phases.slice(1) } = storyOf(view);
  return [begin, ...(beats && trace.batchSize > 0 ? beats(telling) : stopsAt(changedBy, telling))];
}

/** Every step begins with its batch. */
const begin: ToldBeat = { phase: 'batch', name: 'stop' };

/** A view without one is stepped through by all phases. */
const stories: { readonly [Name in ViewName]?: ViewStory } = {
  arrows: arrowsStory,
  compare: compareStory,
  data: dataStory,
  epoch: epochStory,
  formulas: formulasStory,
  matrix: matrixStory,
  influence: influenceStory,
  ledger: ledgerStory,
  loss: lossStory,
  network: networkStory,
  product: productStory,
  editor: editorStory,
  noise: noiseStory,
  check: checkStory,
  outputs: outputsStory,
  pictures: picturesStory,
  sum: sumStory,
  weights: weightsStory,
};

/** By the names that features' views choose from. */
const shared: Readonly<Record<SharedStory, ViewStory>> = { calculation: calculationStory, weight: weightStory };

export function storyOf(view: ViewName): ViewStory {
  const { tells } = viewNamed(view);
  return stories[view] ?? (tells ? shared[tells] : {});
}

function stopsAt(changedBy: readonly Phase[], { trace }: Telling): readonly ToldBeat[] {
  return changedBy.filter((phase) => hasPhase(trace.network, phase)).map((phase) => ({ phase, name: 'stop' }));
}

/** The sample that a beat leads to, because its sentence names it; undefined: the one that the presenter has chosen stays. */
export function sampleOfBeat(beat: Beat, beats: readonly Beat[], telling: Telling): number | undefined {
  const { name, count = 0 } = beat;
  const { view, trace } = telling;
  if (name === 'product' || name === 'row') return sampleAt(trace, count);
  if (name === 'total' && namesSample(beat, beats)) return sampleAt(trace, trace.batchSize);
  return view && storyOf(view).sampleOf?.(beat, telling);
}

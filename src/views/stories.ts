/**
 * The beats of what stands on the stage: the step with network and ledger, or one view. A view with a row for each sample takes
 * those of the ledger's rows, as far as it shows them; any other is stepped through by the phases that change it. These scripts
 * come with the stage.
 */
import { hasPhase, type Phase, phases, quantityValue, sampleAt } from '../quantity';
import type { ViewName } from '../store';
import { formatShort } from '../text';
import { dataStory } from './Data/story';
import { formulasStory } from './Formulas/story';
import { ledgerStory } from './Ledger/story';
import { productStory } from './MatrixProduct/story';
import { networkStory } from './Network/story';
import { checkStory } from './NumericCheck/story';
import { picturesStory } from './Pictures/story';
import { type Beat, namesSample, type ToldBeat } from './shared/beats/beat';
import { calculationStory, weightStory } from './shared/beats/calculation';
import { rowStory } from './shared/beats/rowStory';
import { stepBeats } from './shared/beats/stepBeats';
import type { Telling, ViewStory } from './shared/beats/telling';
import { printedAs } from './shared/ledger/printedAs';
import type { SharedStory } from './view';
import { viewNamed } from './viewList';
import { printedInWeights } from './Weights/printedOnStage';

export { type Telling, tellingOf } from './shared/beats/telling';

export function beatsOf(telling: Telling): readonly ToldBeat[] {
  const { view, keys, trace, place } = telling;
  if (view === undefined) return stepBeats(trace, place, keys);
  const { beats, changedBy = phases.slice(1) } = storyOf(view);
  return [begin, ...(beats && trace.batchSize > 0 ? beats(telling) : stopsAt(changedBy, telling))];
}

/** Every step begins with its batch. */
const begin: ToldBeat = { phase: 'batch', name: 'stop' };

/** The digits of views that print each number for itself. */
const short: Pick<ViewStory, 'printed'> = {
  printed: (quantity, trace) => formatShort(quantityValue(quantity, trace)),
};

/** As on the page. */
const printedAsInLedger: ViewStory['printed'] = (quantity, trace, model) => printedAs(model, quantity, trace);

/** A view without one is stepped through by all phases. */
const stories: { readonly [Name in ViewName]?: ViewStory } = {
  arrows: { ...rowStory({ sum: 'rows', rule: ['update'] }), ...short },
  check: checkStory,
  compare: { ...rowStory({ sum: 'totals', rule: ['update', 'newWeight'] }), printed: printedAsInLedger },
  data: dataStory,
  editor: { changedBy: [] },
  epoch: { changedBy: ['sum'] },
  formulas: formulasStory,
  influence: { ...rowStory({ sum: 'whole', rule: ['update'] }), ...short },
  ledger: ledgerStory,
  loss: { changedBy: ['loss', 'update'] },
  matrix: { changedBy: ['loss', 'per-sample', 'sum', 'update'] },
  network: networkStory,
  noise: { changedBy: ['sum'] },
  outputs: rowStory({ sum: 'totals' }),
  pictures: picturesStory,
  product: productStory,
  sum: { ...rowStory({ products: 'whole', sum: 'rows' }), ...short },
  weights: {
    ...rowStory({ products: 'none', sum: 'whole', rule: ['update', 'newWeight'] }),
    printed: printedInWeights,
  },
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
  const { trace } = telling;
  if (name === 'product' || name === 'row') return sampleAt(trace, count);
  return name === 'total' && namesSample(beat, beats) ? sampleAt(trace, trace.batchSize) : undefined;
}

/**
 * The beats of what stands on the stage: the step with network and ledger, or one view. A view with a row for each sample takes
 * those of the ledger's rows, as far as it shows them; any other is stepped through by the phases that change it. These scripts
 * come with the stage.
 */
import { unitsIn } from '../model';
import { hasPhase, type Phase, phases, quantityValue, sampleAt } from '../quantity';
import type { ViewName } from '../store';
import { columnFormat, formatShort, formatWithPower } from '../text';
import { hasPicture } from './Data/hasPicture';
import { drawnProduct } from './MatrixProduct/layerProduct';
import { openProduct } from './MatrixProduct/openProduct';
import { printedInMatrix } from './MatrixProduct/printedOnStage';
import { deltaFormat, firstLayerOf } from './Pictures/firstLayer';
import { type Beat, namesSample, type ToldBeat } from './shared/beats/beat';
import { forwardBeats, layersShown, rowStory } from './shared/beats/rowStory';
import { stepBeats } from './shared/beats/stepBeats';
import { deltaBeats, type Telling, type ViewStory } from './shared/beats/telling';
import { formatOfCell, printedAs } from './shared/ledger/printedAs';
import type { SharedStory } from './view';
import { viewNamed } from './viewList';
import { printedInWeights } from './Weights/printedOnStage';

export { type Telling, tellingOf } from './shared/beats/telling';

export function beatsOf(telling: Telling): readonly ToldBeat[] {
  const { view, keys, trace, place } = telling;
  if (view === undefined) return stepBeats(trace, place, keys);
  const { beats, changedBy = phases.slice(1) } = storyOf(view);
  const isStepped = !beats || trace.batchSize === 0;
  return [begin, ...(isStepped ? stopsAt(changedBy, telling) : beats(telling))];
}

/** Every step begins with its batch. */
const begin: ToldBeat = { phase: 'batch', name: 'stop' };

/** The digits of views that print each number for itself. */
const short: Pick<ViewStory, 'printed'> = {
  printed: (quantity, trace) => formatShort(quantityValue(quantity, trace)),
};

/** As on the page. */
const printedAsInLedger: ViewStory['printed'] = (quantity, trace, model) => printedAs(model, quantity, trace);

/** What only the ledger shows. */
const ofLedger: ReadonlySet<ToldBeat['name']> = new Set(['division', 'averages', 'verdict', 'asked', 'answered']);

const formulasStory: ViewStory = {
  beats: ({ trace, place, keys }) =>
    stepBeats(trace, place, keys)
      .slice(1)
      .filter(({ name }) => !ofLedger.has(name)),
  printed: (quantity, trace, model) => {
    const value = quantityValue(quantity, trace);
    return formatWithPower(value, formatOfCell(model, quantity) ?? columnFormat([value]));
  },
};

const ledgerStory: ViewStory = {
  beats: (telling) => [
    ...layersShown.factors(telling),
    ...stepBeats(telling.trace, telling.place, telling.keys).filter(({ phase }) => ofRows.has(phase)),
  ],
};

const ofRows: ReadonlySet<Phase> = new Set(['per-sample', 'sum', 'update']);

const ofPixel = rowStory({ layers: 'firstDelta', sum: 'rows', rule: ['update', 'newWeight'] });

const picturesStory: ViewStory = {
  // The bias has no pixel, and other layers have no picture: whole pictures appear.
  beats: (telling) =>
    telling.place.layer === 1 && telling.place.from > 0
      ? (ofPixel.beats?.(telling) ?? [])
      : [...layersShown.firstDelta(telling), ...stopsAt(['per-sample', 'sum', 'update'], telling)],
  printed: (quantity, trace, model) =>
    quantity.kind === 'delta'
      ? formatWithPower(
          quantityValue(quantity, trace),
          formatOfCell(model, quantity) ?? deltaFormat(firstLayerOf(trace), quantity.unit),
        )
      : printedAs(model, quantity, trace),
};

/** The layers of the product that is shown: forward, backward, or of x and δ, whose δ come before it. */
const productStory: ViewStory = {
  beats: (telling) => {
    const { keys, place, trace } = telling;
    const chosen = keys['product.of'];
    const of = chosen === undefined ? undefined : openProduct('sum', chosen);
    const back = drawnProduct('backward', place, trace.network);
    const deltas = [
      ...(of === 'backward' ? [] : [place.layer]),
      ...(of === 'gradient' || back.of !== 'backward' ? [] : [back.weight.layer - 1]),
    ];
    return [
      ...(of === 'forward' || of === undefined ? forwardBeats(telling, (layer) => layer === place.layer) : []),
      ...(of === 'forward' ? [] : [...new Set(deltas)].flatMap((layer) => deltaBeats(telling, layer))),
      ...(of === 'gradient' || of === undefined ? stopsAt(['sum'], telling) : []),
    ];
  },
  printed: printedInMatrix,
};

/** What the update is computed from. */
const toGradient = ['sum', 'mean', 'gradient'] as const;

/** A view without one is stepped through by all phases. */
const stories: { readonly [Name in ViewName]?: ViewStory } = {
  arrows: { ...rowStory({ sum: 'rows', totals: toGradient, rule: ['update'] }), ...short },
  check: { hasPenalty: true, changedBy: ['loss', 'sum'] },
  compare: { ...rowStory({ sum: 'totals', rule: ['update', 'newWeight'] }), printed: printedAsInLedger },
  // A table without a picture is the same in all phases.
  data: {
    beats: (telling) => stopsAt(hasPicture(unitsIn(telling.trace.network, 0)) ? ['forward'] : [], telling),
    changedBy: [],
  },
  editor: { changedBy: [] },
  epoch: { changedBy: ['sum'] },
  formulas: formulasStory,
  influence: { ...rowStory({ sum: 'whole', rule: ['update'] }), ...short, hasPenalty: true },
  ledger: ledgerStory,
  loss: { changedBy: ['loss', 'update'] },
  matrix: { changedBy: ['loss', 'per-sample', 'sum', 'update'] },
  network: rowStory({ layers: 'all', sum: 'totals', totals: toGradient, rule: ['newWeight'] }),
  noise: { changedBy: ['sum'] },
  outputs: rowStory({ sum: 'totals' }),
  pictures: picturesStory,
  product: productStory,
  sum: { ...rowStory({ products: 'whole', sum: 'rows' }), ...short },
  weights: {
    ...rowStory({ products: 'none', sum: 'whole', rule: ['update', 'newWeight'] }),
    printed: printedInWeights,
    hasPenalty: true,
  },
};

/** By the names that features' views choose from. */
const shared: Readonly<Record<SharedStory, ViewStory>> = {
  calculation: rowStory({ layers: 'all', sum: 'totals', rule: 'all' }),
  weight: rowStory({ layers: 'ofWeight', sum: 'totals', rule: ['update', 'newWeight'] }),
};

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
  return name === 'sum' && namesSample(beat, beats) ? sampleAt(trace, trace.batchSize) : undefined;
}

/**
 * The beats of what stands on the stage: the step with network and ledger, or one view. Each has those presses of a step that change
 * what it shows. These scripts come with the stage.
 */
import { lastLayer, unitsIn } from '../model';
import { divisionRow, phases, type Quantity, quantityValue, runningTotalAt, sameQuantity, sampleAt } from '../quantity';
import type { ViewName } from '../store';
import { formatShort, formatWithPower } from '../text';
import { hasPicture } from './Data/hasPicture';
import { printedFormat } from './Formulas/blocks';
import { drawnProduct } from './MatrixProduct/layerProduct';
import { openProduct } from './MatrixProduct/openProduct';
import { printedInMatrix } from './MatrixProduct/printedOnStage';
import { deltaFormat, firstLayerOf } from './Pictures/firstLayer';
import { mostNumbers } from './Sum/sumPicture';
import { type Beat, namesSample, type ToldBeat } from './shared/beats/beat';
import {
  asked,
  deltaOf,
  factors,
  forward,
  layers,
  phasesAt,
  products,
  rows,
  rule,
  sum,
  totals,
  update,
} from './shared/beats/stepBeats';
import type { Presses, Telling, ViewStory } from './shared/beats/telling';
import { formatOfCell, printedAs } from './shared/ledger/printedAs';
import type { SharedStory } from './view';
import { viewNamed } from './viewList';
import { printedInWeights } from './Weights/printedOnStage';

export { type Telling, tellingOf } from './shared/beats/telling';

export function beatsOf(telling: Telling): readonly ToldBeat[] {
  const { view, trace } = telling;
  const { beats } = storyOf(view);
  return [begin, ...(trace.batchSize === 0 ? withoutSamples : beats).flatMap((presses) => presses(telling))];
}

/** Every step begins with its batch. */
const begin: ToldBeat = { phase: 'batch', name: 'stop' };

/** An empty batch has a loss and a gradient of the penalty alone, and the optimizer makes its step. */
const withoutSamples: readonly Presses[] = [phasesAt('loss', 'sum'), update];

type Prints = NonNullable<ViewStory['prints']>;

/** Only the ledger and Loss have the loss after the update. */
const hasNoNewLoss: Prints = ({ kind }) => kind !== 'lossAfter';

/** The network has what is computed for one sample, and of the batch what the chosen weight has. */
const inNetwork: Prints = (quantity, { sample }) =>
  'sample' in quantity ? quantity.sample === sample : !notInNetwork.has(quantity.kind);

const notInNetwork: ReadonlySet<Quantity['kind']> = new Set(['batchLoss', 'penalty', 'lossAfter', 'update']);

/** Beside it the ledger has, for all samples, what the chosen weight multiplies; its formula has the losses that the update changes. */
const inNetworkAndLedger: Prints = (quantity, on) => {
  const { trace, place, phase } = on;
  const { kind } = quantity;
  if (kind === 'sampleLoss' || (kind === 'batchLoss' && phase === 'loss')) return inNetwork(quantity, on);
  const isInLedger = kind !== 'delta' || quantity.layer !== lastLayer(trace.network) || quantity.layer === place.layer;
  return isInLedger || inNetwork(quantity, on);
};

const step: ViewStory = { beats: [layers, products, sum, asked, update], prints: inNetworkAndLedger };

/** The digits of views that print each number for itself. */
const short: Pick<ViewStory, 'printed'> = {
  printed: (quantity, trace) => formatShort(quantityValue(quantity, trace)),
};

const formulasStory: ViewStory = {
  // What the sum is divided by is asked in the ledger alone.
  beats: [layers, products, (telling) => sum(telling).filter(({ name }) => name !== 'division'), update],
  printed: (quantity, trace, model) =>
    formatWithPower(quantityValue(quantity, trace), printedFormat(model, quantity, trace)),
};

/** The bias has no pixel, and other layers have no picture: whole pictures appear. */
const pixelBeats: Presses = (telling) => {
  const { layer, from } = telling.place;
  const isPixel = layer === 1 && from > 0;
  const told = isPixel
    ? [products, rows, totals('sum', 'mean'), rule('update', 'newWeight')]
    : [phasesAt('per-sample', 'sum', 'update')];
  return told.flatMap((presses) => presses(telling));
};

const picturesStory: ViewStory = {
  beats: [deltaOf(1), pixelBeats],
  prints: hasNoNewLoss,
  printed: (quantity, trace, model) =>
    quantity.kind === 'delta'
      ? formatWithPower(
          quantityValue(quantity, trace),
          formatOfCell(model, quantity) ?? deltaFormat(firstLayerOf(trace), quantity.unit),
        )
      : printedAs(model, quantity, trace),
};

/** The layers of the product that is shown: forward, backward, or of x and δ, whose δ come before it. */
const productBeats: Presses = (telling) => {
  const { keys, place, trace } = telling;
  const chosen = keys['product.of'];
  const of = chosen === undefined ? undefined : openProduct('sum', chosen);
  const back = drawnProduct('backward', place, trace.network);
  const deltas = [
    ...(of === 'backward' ? [] : [place.layer]),
    ...(of === 'gradient' || back.of !== 'backward' ? [] : [back.weight.layer - 1]),
  ];
  const told = [
    ...(of === 'forward' || of === undefined ? [forward((layer) => layer === place.layer)] : []),
    ...(of === 'forward' ? [] : [...new Set(deltas)].map(deltaOf)),
    ...(of === 'gradient' || of === undefined ? [phasesAt('sum')] : []),
  ];
  return told.flatMap((presses) => presses(telling));
};

/** Where the products came at once, from zero, the first row alone stands where it stood. */
const furtherRows: Presses = (telling) => rows(telling).filter(({ count }) => count !== 1);

/** Without a picture the table is the same in all phases. */
const behindPoints: Presses = (telling) =>
  hasPicture(unitsIn(telling.trace.network, 0)) ? phasesAt('forward')(telling) : [];

const sumAndMean = totals('sum', 'mean');

/** What the update is computed from. */
const toGradient = totals('sum', 'mean', 'gradient');

const stories: { readonly [Name in ViewName]?: ViewStory } = {
  arrows: { beats: [products, rows, toGradient, rule('update')], ...short },
  // The losses of the changed weight alone.
  check: { beats: [phasesAt('loss', 'sum')], hasPenalty: true, prints: ({ kind }) => kind === 'batchGradient' },
  compare: {
    beats: [products, sumAndMean, rule('update', 'newWeight')],
    hasOtherRun: true,
    // As on the page.
    printed: (quantity, trace, model) => printedAs(model, quantity, trace),
  },
  data: { beats: [behindPoints] },
  editor: { beats: [] },
  epoch: { beats: [phasesAt('sum')] },
  formulas: formulasStory,
  influence: { beats: [products, phasesAt('sum'), rule('update')], ...short, hasPenalty: true },
  ledger: { beats: [...factors, products, sum, asked, update] },
  // Its bars have no numbers.
  loss: { beats: [phasesAt('loss', 'update')], prints: ({ kind }) => kind !== 'sampleLoss' },
  matrix: { beats: [phasesAt('loss', 'per-sample', 'sum'), totals('gradient'), rule('update')] },
  network: { beats: [layers, products, toGradient, rule('newWeight')], prints: inNetwork },
  noise: { beats: [phasesAt('sum')] },
  outputs: { beats: [products, sumAndMean] },
  pictures: picturesStory,
  product: { beats: [productBeats], printed: printedInMatrix },
  sum: {
    beats: [phasesAt('per-sample'), furtherRows, sumAndMean],
    // Of the totals so far only the last one, Σ; of many bars only the sums.
    prints: (quantity, { trace, place }) =>
      quantity.kind === 'runningTotal'
        ? sameQuantity(quantity, runningTotalAt(trace, place, trace.batchSize))
        : !('sample' in quantity) || trace.batchSize <= mostNumbers,
    ...short,
  },
  weights: { beats: [phasesAt('sum'), rule('update', 'newWeight')], printed: printedInWeights, hasPenalty: true },
};

const everyPhase = [phasesAt(...phases.slice(1))];

/** By the names that features' views choose from. */
const shared: Readonly<Record<SharedStory, ViewStory>> = {
  calculation: {
    beats: [layers, products, sumAndMean, update],
    // A sum that nothing divides is the gradient.
    prints: (quantity, on) =>
      quantity.kind === 'gradientSum' ? divisionRow(on.trace, on.place) !== 'none' : hasNoNewLoss(quantity, on),
  },
  program: { beats: everyPhase, prints: () => false },
  weight: {
    beats: [
      forward((layer, place) => layer <= place.layer),
      deltaOf(),
      products,
      sumAndMean,
      rule('update', 'newWeight'),
    ],
  },
};

export function storyOf(view: ViewName | undefined): ViewStory {
  if (view === undefined) return step;
  const { tells } = viewNamed(view);
  return stories[view] ?? (tells ? shared[tells] : { beats: everyPhase });
}

/** The sample that a beat leads to, because its sentence names it; undefined: the one that the presenter has chosen stays. */
export function sampleOfBeat(beat: Beat, beats: readonly Beat[], { trace }: Telling): number | undefined {
  const { name, count = 0 } = beat;
  if (name === 'product' || name === 'row') return sampleAt(trace, count);
  return name === 'sum' && namesSample(beat, beats) ? sampleAt(trace, trace.batchSize) : undefined;
}

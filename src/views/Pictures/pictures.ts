/**
 * Every picture of the view as data. A picture is a quantity for each pixel, counted from 1 as inputs are: its numbers, that of the
 * chosen pixel with its digits, and what is pointed at follow from that quantity. Without numbers, it is not computed yet.
 */
import { meanOf } from '../../kit/quantity/reductionOf';
import type { StepView } from '../../kit/quantity/useStep';
import { keptFor } from '../../memory';
import { type StepTrace, unitsIn } from '../../model';
import {
  activationBelow,
  addressOf,
  dataGradientOf,
  isKnown,
  nounOf,
  type Quantity,
  quantityValue,
  reached,
  runningTotalAt,
  summandOf,
  type WeightPlace,
} from '../../quantity';
import { messages, type NumberFormat } from '../../text';
import { imageName } from '../shared/image/imageName';
import type { PictureSize } from '../shared/image/imagePixels';
import { inputEnd, largestMagnitude } from '../shared/image/inputImages';
import type { LedgerModel } from '../shared/ledger/ledgerModel';
import { startOf, takenSince } from './changeSinceStart';
import type { FirstLayer, ImageEnds } from './firstLayer';

export interface PicturesStep {
  readonly step: StepView;
  readonly layer: FirstLayer;
  readonly unit: number;
  /** The selected weight or bias, if it leads into the unit. */
  readonly place: WeightPlace | undefined;
  /** The weight's ledger, which determines the digits of its numbers. */
  readonly ledger: LedgerModel | undefined;
  /** The colour scales of this unit's pictures; of all units if all are shown. */
  readonly ends: ImageEnds;
  readonly size: PictureSize;
  /** Whether the data are pictures; otherwise all inputs form one row. */
  readonly isImage: boolean;
  /** The classes of the one-hot targets by row of the batch, from 1; undefined if some are not one-hot. */
  readonly targets: readonly number[] | undefined;
  readonly knows: (quantity: Quantity) => boolean;
}

export interface Picture {
  /** Under it, where it is large. */
  readonly name: string;
  /** For screen readers; absent in a row that names it. */
  readonly label?: string | undefined;
  readonly values: Float64Array | undefined;
  /** The magnitude that has the full colour. */
  readonly end: number;
  /** Absent: its numbers have signs. */
  readonly ink?: 'x' | undefined;
  readonly at: (pixel: number) => Quantity;
  /** Absent: as in the ledger. */
  readonly format?: NumberFormat | undefined;
  /** Its numbers are no quantities, but those in `values`: `at` says what a pixel is about. */
  readonly isDerived?: boolean;
  /** What is often taken for the gradient, and is not: crossed out once it is known. */
  readonly isMistake?: boolean;
}

/** Those of the unit in focus. */
export interface UnitPictures {
  readonly input: (sample: number) => Picture;
  readonly gradient: (sample: number) => Picture;
  /** How many rows have been added to the sum; undefined before phase Sum. */
  readonly added: number | undefined;
  readonly sum: Picture;
  /** What the products give: Σ after its division, without the penalty and in their sign. */
  readonly mean: Picture;
  readonly meanInput: Picture;
  /** Mean image times mean δ, which is right for one sample, or one δ for all of them. */
  readonly means: Picture;
  readonly covariance: Picture;
  readonly weight: Picture;
  readonly update: Picture;
  readonly weightAfter: Picture;
}

export function picturesOf(state: PicturesStep): UnitPictures {
  const { step, layer, unit, ends, ledger, isImage } = state;
  const { trace, stop, run } = step;
  const words = messages.pictures;
  const place = (from: number): WeightPlace => ({ layer: 1, from, to: unit });
  const of = (kind: 'weight' | 'update' | 'weightAfter' | 'gradientSum' | 'productOfMeans' | 'covariance') => ({
    at: (from: number): Quantity => ({ kind, ...place(from) }),
  });
  const known = ({ at }: Pick<Picture, 'at'>) => (isKnown(at(1), trace, stop) ? numbersOf(trace, at) : undefined);
  const weights = (kind: 'weight' | 'update' | 'weightAfter', name: string): Picture => {
    const end = kind === 'update' ? ends.update : ends.weight;
    return { ...of(kind), name, label: name, end, values: known(of(kind)) };
  };

  const { count, added, isAdding } = additionOf(state);
  const whole = added === undefined || added === count;
  const sumAt =
    isAdding && added ? { at: (from: number) => runningTotalAt(trace, place(from), added) } : of('gradientSum');
  const averaged = averagesKnown(state);
  const isMistake = !(averaged && layer.averagesAreRight(unit));
  const isSum = trace.settings.reduction === 'sum' && count > 1;
  const lostName = isSum ? words.covarianceTimes({ count }) : words.covariance;
  const reducedAt = (from: number): Quantity => dataGradientOf(trace, place(from));
  const gradientName = nounOf(dataGradientOf(trace, place(1)), 'The');
  const meanName = meanOf(trace) === 'mean' ? words.meanGradient : gradientName;
  return {
    input: (sample) => {
      const at = (from: number): Quantity => activationBelow(1, from, sample);
      const name = words.sampleImage(sample);
      const label = isImage ? `${name}, ${imageName(run, sample)}` : name;
      return { at, name, label, ink: 'x', end: inputEnd(run.data), values: numbersOf(trace, at) };
    },
    gradient: (sample) => {
      const at = (from: number): Quantity => summandOf(trace, place(from), sample);
      return {
        at,
        name: words.sampleGradientImage(nounOf(at(1), 'the'), sample),
        end: ends.sample,
        values: known({ at }),
      };
    },
    added,
    sum: {
      ...sumAt,
      name: whole || added === 0 ? words.sumName : messages.stage.sumSoFar,
      label: whole ? words.sumImage(nounOf(summandOf(trace, place(1), 1), 'all')) : words.addedSoFar(added, count),
      end: ends.gradientSum,
      values: added === undefined ? undefined : added === 0 ? layer.sumOf([], unit) : numbersOf(trace, sumAt.at),
    },
    mean: {
      at: reducedAt,
      name: isSum ? messages.ledger.sum : meanName,
      label: gradientName,
      end: ends.batchGradient,
      values: known({ at: reducedAt }),
    },
    meanInput: {
      at: (pixel) => ({ kind: 'meanActivation', layer: 0, unit: pixel }),
      name: words.meanXImage,
      label: words.meanXImage,
      ink: 'x',
      end: inputEnd(run.data),
      format: ledger?.averages.x,
      values: averaged ? layer.meanX : undefined,
      isMistake,
    },
    means: {
      ...of('productOfMeans'),
      name: isSum ? words.meansTimes({ count }) : words.means,
      label: isMistake ? words.notImage : words.sameImage,
      end: ends.batchGradient,
      values: averaged ? layer.productOfMeans(unit) : undefined,
      isMistake,
    },
    covariance: {
      ...of('covariance'),
      name: lostName,
      label: lostName,
      // Times B it is no quantity.
      isDerived: isSum,
      format: isSum ? ledger?.averages.product : undefined,
      end: ends.batchGradient,
      values: averaged ? layer.covariance(unit) : undefined,
    },
    weight: weights('weight', words.weightNow),
    update: weights('update', words.update),
    weightAfter: weights('weightAfter', words.weightAfter),
  };
}

/** The weights at the start, what all updates so far have added, and the weights now. */
export function changePictures({ step, unit, ledger, ...state }: PicturesStep, now: Picture): readonly Picture[] {
  const words = messages.pictures;
  const start = startOf(step.run, unit);
  const current = now.values ?? start;
  const taken = takenSince(start, current);
  const end = Math.max(state.ends.weight, largestMagnitude(start), largestMagnitude(taken));
  const derived = { ...now, end, isDerived: true, format: ledger?.formats.weight };
  return [
    { ...derived, name: words.start, label: words.start, values: start },
    { ...derived, name: words.taken, label: words.taken, values: taken },
    { ...now, end, values: current },
  ];
}

const keptNumbers = keptFor((_: StepTrace) => new Map<string, Float64Array>());

/** The same object each time, so that no picture is drawn twice. */
function numbersOf(trace: StepTrace, at: Picture['at']): Float64Array {
  const known = keptNumbers(trace);
  const address = addressOf(at(1));
  const values =
    known.get(address) ??
    Float64Array.from({ length: unitsIn(trace.network, 0) }, (_, index) => quantityValue(at(index + 1), trace));
  known.set(address, values);
  return values;
}

/** How far the rows have been added, and whether that is one by one, on a stage up to the last. */
function additionOf({ step: { stop }, layer }: PicturesStep) {
  const count = layer.samples.length;
  const isAdding = stop.phase === 'sum' && stop.part !== undefined;
  const hasBegun = reached({ phase: 'sum', part: 0 }, stop);
  return { count, isAdding, added: hasBegun ? (isAdding ? stop.part : count) : undefined };
}

/** What is known depends on these alone. */
type Known = Pick<PicturesStep, 'step' | 'layer' | 'unit'>;

/** Whether δ of layer 1 is known. */
export function deltaKnown({ step: { trace, stop }, layer, unit }: Known): boolean {
  const [sample = 1] = layer.samples;
  return isKnown({ kind: 'delta', layer: 1, unit, sample }, trace, stop);
}

/** What the samples add is known from phase 6 on. */
export function contributionsKnown({ step: { stop } }: Known): boolean {
  return reached({ phase: 'per-sample' }, stop);
}

/** The sums of all rows of a class. */
export function sumsKnown({ step: { stop } }: Known): boolean {
  return reached({ phase: 'sum' }, stop);
}

/** Mean image times mean δ, and the covariance. */
export function averagesKnown(state: Known): boolean {
  const { step, unit } = state;
  return sumsKnown(state) && isKnown({ kind: 'meanDelta', layer: 1, unit }, step.trace, step.stop);
}

/** Conventions in which nothing on a sheet is wrong. What they explain is no slip. */
import type { StepTrace } from '../model';
import {
  divideChoices,
  plainStep,
  type Quantity,
  type QuantityKind,
  samplesOf,
  shownStep,
  signChoices,
} from '../quantity';
import type { Offer } from './finding';
import { handOf, type JudgeOptions, type WrittenCell } from './hand';
import { isAllRight } from './judge';
import { stepWithLoss } from './otherStep';
import type { JudgedCell, Judgement } from './sheet';
import { canBeTransposed, transposedPlace } from './transposed';

export function offersFor(
  numbers: readonly WrittenCell[],
  trace: StepTrace,
  judgement: Judgement,
  options?: JudgeOptions,
): readonly Offer[] {
  const isRight = (other: readonly WrittenCell[], step: StepTrace): boolean => isAllRight(handOf(other, step, options));
  // No convention changes s and x.
  const isForward = ['preactivation', 'activation'].includes(judgement.first?.quantity.kind ?? '');
  return [
    ...(isForward ? [] : conventions(trace)).filter(({ step }) => isRight(numbers, step)).map(({ offer }) => offer),
    ...(isForward ? [] : losses(trace)).filter(({ step }) => isRight(numbers, step)).map(({ offer }) => offer),
    ...relabelled(numbers, trace, judgement)
      .filter(({ numbers: other }) => isRight(other, trace))
      .map(({ offer }) => offer),
  ];
}

function conventions(trace: StepTrace) {
  const plain = plainStep(trace);
  return divideChoices.flatMap((divide) =>
    signChoices.flatMap((sign) => {
      const step = shownStep(plain, { divide, sign });
      const offer: Offer = { kind: 'conventions', conventions: { divide, sign } };
      return step === trace ? [] : [{ step, offer }];
    }),
  );
}

const squaredLosses = ['squaredError', 'halfSquaredError', 'meanSquaredError'] as const;

/** ½, 1 and 1/K before the squares: courses differ in them. */
function losses(trace: StepTrace) {
  const { network, settings } = trace;
  // With a single output, 1/K is 1.
  const isSingle = network.layers.at(-1) === 1;
  const nameOf = (loss: string): string => (isSingle && loss === 'meanSquaredError' ? 'squaredError' : loss);
  const isSquared = squaredLosses.some((loss) => loss === settings.loss);
  const others = squaredLosses.filter((loss) => nameOf(loss) === loss && loss !== nameOf(settings.loss) && isSquared);
  return others.map((loss) => ({ step: stepWithLoss(trace, loss), offer: { kind: 'loss', loss } satisfies Offer }));
}

interface Relabelled {
  readonly numbers: readonly WrittenCell[];
  readonly offer: Offer;
}

/** The same numbers as the numbers of other cells. */
function relabelled(
  numbers: readonly WrittenCell[],
  trace: StepTrace,
  { first, cells }: Judgement,
): readonly Relabelled[] {
  if (!first) return [];
  const { kind } = first.quantity;
  const isFromTheStart = 'sample' in first.quantity && cells[0]?.quantity.kind === kind;
  return [
    ...(kind === 'update'
      ? [{ numbers: movedTo(numbers, 'update', 'weightAfter'), offer: { kind: 'newWeightForUpdate' } as const }]
      : []),
    ...(kind === 'weightAfter'
      ? [{ numbers: movedTo(numbers, 'weightAfter', 'update'), offer: { kind: 'updateForNewWeight' } as const }]
      : []),
    ...('from' in first.quantity ? transposed(numbers, trace, kindsFrom(first, cells)) : []),
    ...(isFromTheStart ? reordered(numbers, trace) : []),
  ];
}

/** The kinds of the cells from one on: what an exercise gives before it stands where it belongs. */
function kindsFrom(first: JudgedCell, cells: Judgement['cells']): ReadonlySet<QuantityKind> {
  return new Set(cells.slice(cells.indexOf(first)).map(({ quantity }) => quantity.kind));
}

/** Every weight's numbers belong to the weight that the transposed matrix has in this place. */
function transposed(
  numbers: readonly WrittenCell[],
  { network }: StepTrace,
  kinds: ReadonlySet<QuantityKind>,
): readonly Relabelled[] {
  if (!canBeTransposed(network)) return [];
  return (['byFrom', 'byTo'] as const).map((listed) => ({
    numbers: numbers.map((cell) =>
      'from' in cell.quantity && kinds.has(cell.quantity.kind)
        ? { ...cell, quantity: { ...cell.quantity, ...transposedPlace(cell.quantity, network, listed) } }
        : cell,
    ),
    offer: { kind: 'transposed', listed, kinds: [...kinds] },
  }));
}

function movedTo(
  numbers: readonly WrittenCell[],
  from: 'update' | 'weightAfter',
  to: 'update' | 'weightAfter',
): readonly WrittenCell[] {
  return numbers.flatMap((cell) => {
    const { quantity } = cell;
    if (quantity.kind === to) return [];
    return [quantity.kind === from ? { ...cell, quantity: { ...quantity, kind: to } as Quantity } : cell];
  });
}

const mostSamples = 6;

/** Two samples exchanged, all in reverse, or all moved on by one. */
function reordered(numbers: readonly WrittenCell[], trace: StepTrace): readonly Relabelled[] {
  const samples = [...new Set(samplesOf(trace))];
  const count = samples.length;
  if (count < 2 || count > mostSamples) return [];
  const exchanges = samples.flatMap((_, one) =>
    samples.slice(one + 1).map((_other, at) => {
      const other = one + 1 + at;
      return samples.map((sample, index) => samples[index === one ? other : index === other ? one : index] ?? sample);
    }),
  );
  const turns =
    count > 2
      ? [1, count - 1].map((by) => samples.map((sample, index) => samples[(index + by) % count] ?? sample))
      : [];
  const reverse = count > 3 ? [[...samples].reverse()] : [];
  return [...exchanges, ...turns, ...reverse].map((order) => ({
    numbers: withOrder(numbers, samples, order),
    offer: { kind: 'sampleOrder', order },
  }));
}

function withOrder(
  numbers: readonly WrittenCell[],
  samples: readonly number[],
  order: readonly number[],
): readonly WrittenCell[] {
  return numbers.map((cell) => {
    const { quantity } = cell;
    if (!('sample' in quantity)) return cell;
    return { ...cell, quantity: { ...quantity, sample: order[samples.indexOf(quantity.sample)] ?? quantity.sample } };
  });
}

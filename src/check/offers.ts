/** Conventions in which nothing on a sheet is wrong. What they explain is no slip. */
import type { StepTrace } from '../model';
import {
  addressOf,
  divideChoices,
  parseAddress,
  plainStep,
  type QuantityKind,
  samplesOf,
  shownStep,
  signChoices,
} from '../quantity';
import type { Offer } from './finding';
import { type JudgeOptions, readHand } from './hand';
import { isAllRight } from './judge';
import { stepWithLoss } from './otherStep';
import type { Judgement, Sheet } from './sheet';

export function offersFor(
  sheet: Sheet,
  trace: StepTrace,
  judgement: Judgement,
  options?: JudgeOptions,
): readonly Offer[] {
  const isRight = (other: Sheet, step: StepTrace): boolean => isAllRight(readHand(other, step, options));
  // No convention changes s and x.
  const isForward = ['preactivation', 'activation'].includes(judgement.first?.quantity.kind ?? '');
  return [
    ...(isForward ? [] : conventions(trace)).filter(({ step }) => isRight(sheet, step)).map(({ offer }) => offer),
    ...(isForward ? [] : losses(trace)).filter(({ step }) => isRight(sheet, step)).map(({ offer }) => offer),
    ...relabelled(sheet, trace, judgement)
      .filter(({ sheet: other }) => isRight(other, trace))
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
  readonly sheet: Sheet;
  readonly offer: Offer;
}

/** The same numbers as the numbers of other cells. */
function relabelled(sheet: Sheet, trace: StepTrace, { first, cells }: Judgement): readonly Relabelled[] {
  if (!first) return [];
  const { kind } = first.quantity;
  const isFromTheStart = 'sample' in first.quantity && cells[0]?.quantity.kind === kind;
  return [
    ...(kind === 'update'
      ? [{ sheet: movedTo(sheet, 'update', 'weightAfter'), offer: { kind: 'newWeightForUpdate' } as const }]
      : []),
    ...(kind === 'weightAfter'
      ? [{ sheet: movedTo(sheet, 'weightAfter', 'update'), offer: { kind: 'updateForNewWeight' } as const }]
      : []),
    ...(isFromTheStart ? reordered(sheet, trace) : []),
  ];
}

function movedTo(sheet: Sheet, from: QuantityKind, to: QuantityKind): Sheet {
  return new Map(
    [...sheet].flatMap(([address, text]) => {
      if (address.startsWith(`${to}.`)) return [];
      return [[address.startsWith(`${from}.`) ? address.replace(from, to) : address, text] as const];
    }),
  );
}

const mostSamples = 6;

/** Two samples exchanged, all in reverse, or all moved on by one. */
function reordered(sheet: Sheet, trace: StepTrace): readonly Relabelled[] {
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
    sheet: withOrder(sheet, samples, order),
    offer: { kind: 'sampleOrder', order },
  }));
}

function withOrder(sheet: Sheet, samples: readonly number[], order: readonly number[]): Sheet {
  return new Map(
    [...sheet].map(([address, text]) => {
      const quantity = parseAddress(address);
      if (!quantity || !('sample' in quantity)) return [address, text];
      const sample = order[samples.indexOf(quantity.sample)] ?? quantity.sample;
      return [addressOf({ ...quantity, sample }), text];
    }),
  );
}

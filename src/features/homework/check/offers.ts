/**
 * Other readings of a sheet: conventions in which nothing on it is wrong. What they explain is no slip. One is named only where numbers
 * without any reason would seldom agree with one of all that are tried.
 */
import type { StepTrace } from '../../../model';
import {
  addressOf,
  divideChoices,
  plainStep,
  type Quantity,
  type QuantityKind,
  quantityValue,
  samplesOf,
  shownStep,
} from '../../../quantity';
import { canBeTransposed, transposedPlace } from './cellKinds';
import { chanceOf, mostByChance } from './evidence';
import { type Hand, handOf, type WrittenCell } from './hand';
import { isAllRight, judged } from './judge';
import { isWrong, type JudgedCell, type Judgement, type Offer, type Reading } from './judgement';
import { stepWithLoss } from './otherStep';
import { isNumber, isWithin, readWritten } from './written';

export interface Readings {
  readonly found: readonly Reading[];
  /** Another reading would fit, but only more numbers can tell. */
  readonly isOpen: boolean;
}

export function readingsOf(numbers: readonly WrittenCell[], trace: StepTrace, judgement: Judgement): Readings {
  const { first } = judgement;
  if (!first) return { found: [], isOpen: false };
  // No convention changes s and x.
  const isForward = ['preactivation', 'activation'].includes(first.quantity.kind);
  const tried = distinct(
    [...(isForward ? [] : [...conventions(trace), ...losses(trace)]), ...relabelled(trace, judgement)].map(
      (candidate) => ({ ...candidate, hand: handOf(placed(numbers, candidate, trace), candidate.step ?? trace) }),
    ),
    handOf(numbers, trace),
  );
  const fitting = tried.flatMap((one) => fitted(one, judgement) ?? []).filter(({ telling }) => telling.length > 0);
  const found = fitting
    .filter(({ offer, telling }) => isPattern(offer, telling))
    .map(({ offer, verdicts, telling, format }): Reading => {
      const byChance = tried.length * chanceOf(telling, format);
      return { offer, verdicts, isTelling: byChance <= mostByChance };
    });
  return { found, isOpen: fitting.length > 0 && found.every(({ isTelling }) => !isTelling) };
}

/** A reading that is tried: in another step, or with the numbers as those of other cells. */
interface Candidate {
  readonly offer: Offer;
  readonly step?: StepTrace;
  /** Numbers of these kinds have the other sign. */
  readonly turned?: ReadonlySet<QuantityKind>;
  /** The cell whose number stands in this one; undefined: the reading says nothing of it. */
  readonly place?: (quantity: Quantity) => Quantity | undefined;
  /** The number of a rival: one that is as near to it tells nothing. */
  readonly rival?: (quantity: Quantity) => number | undefined;
}

interface Tried extends Candidate {
  readonly hand: Hand;
}

function placed(
  numbers: readonly WrittenCell[],
  { place, turned, step }: Candidate,
  trace: StepTrace,
): readonly WrittenCell[] {
  if (step)
    return numbers.map((number) => {
      if (number.isGiven) return givenIn(step, number, trace);
      return turned?.has(number.quantity.kind) ? withOtherSign(number) : number;
    });
  if (!place) return numbers;
  return numbers.flatMap(({ quantity, written }) => {
    const own = place(quantity);
    return own ? [{ quantity: own, written }] : [];
  });
}

/** What an exercise gives is no student's number: whoever works in another convention has it in that one, too. */
function givenIn(step: StepTrace, number: WrittenCell, trace: StepTrace): WrittenCell {
  const { quantity, written } = number;
  const [value, before] = [step, trace].map((one) => quantityValue(quantity, one));
  if (value === undefined || value === before || !isNumber(written)) return number;
  return { ...number, written: readWritten(value.toPrecision(written.digits || 6)) };
}

/** With the error y − o: from it to the sum over the batch. */
const toSum = ['outputError', 'delta', 'sampleGradient', 'contribution', 'gradientSum'] as const;

/** The mean is the gradient, with the sign of the derivative, or it is divided as the sum was added. */
const turns: readonly ReadonlySet<QuantityKind>[] = [
  new Set(),
  new Set(toSum),
  new Set([...toSum, 'dataGradient', 'batchGradient']),
];

function withOtherSign({ quantity, written }: WrittenCell): WrittenCell {
  if (!isNumber(written)) return { quantity, written };
  return { quantity, written: { ...written, text: `-(${written.text})`, value: 0 - written.value } };
}

/** Readings that expect other numbers than the step, and than one before. */
function distinct(candidates: readonly Tried[], step: Hand): readonly Tried[] {
  const expected = ({ cells }: Hand): string =>
    cells.map(({ written, right }) => `${written.text} ${right.toPrecision(10)}`).join();
  const known = new Set([expected(step)]);
  return candidates.filter(({ hand }) => {
    const own = expected(hand);
    return !known.has(own) && known.add(own);
  });
}

interface Fitted extends Pick<Reading, 'offer' | 'verdicts'> {
  /** The cells that are wrong in the step, as the reading has them. */
  readonly telling: readonly (JudgedCell & { readonly at: Quantity })[];
  readonly format: Hand['format'];
}

/** Undefined if a cell is wrong in this reading, too. */
function fitted({ offer, hand, place = (own) => own, rival }: Tried, { cells }: Judgement): Fitted | undefined {
  const isLeftOut = ({ quantity, verdict }: JudgedCell): boolean =>
    (verdict === 'wrong' || verdict === 'consistent') && place(quantity) === undefined;
  if (cells.some(isLeftOut) || !isAllRight(hand)) return undefined;
  const own = new Map(judged(hand).cells.map((cell) => [cell.address, cell]));
  const read = cells.map((cell) => {
    const quantity = place(cell.quantity);
    return { cell, read: (quantity && own.get(addressOf(quantity))) ?? cell };
  });
  // What rounding may bring near a number of the reading does not speak for it.
  const wrong = read.filter(({ cell }) => isWrong(cell));
  if (!wrong.every((one) => isReadAs(one.read))) return undefined;
  return {
    offer,
    verdicts: new Map(read.map(({ cell, read: { verdict } }) => [cell.address, verdict])),
    telling: wrong
      .filter((one) => isNearer(one.read, rival?.(one.read.quantity)))
      .map((one) => ({ ...one.read, at: one.cell.quantity })),
    format: hand.format,
  };
}

function isReadAs({ verdict, written, right }: JudgedCell): boolean {
  return verdict === 'right' || !isNumber(written) || isWithin(written.value, right, 2 * written.half);
}

/** Nearer to the right number than to the rival, by more than the rounding of doubles. */
function isNearer({ written, right }: JudgedCell, rival: number | undefined): boolean {
  if (rival === undefined || !isNumber(written)) return true;
  const { value } = written;
  return Math.abs(value - rival) - Math.abs(value - right) > 1e-12 * Math.max(1, Math.abs(value));
}

/** One number that is another cell's is no other order: at least two must have changed their places. */
function isPattern({ kind }: Offer, telling: Fitted['telling']): boolean {
  if (kind === 'transposed') return telling.length > 1;
  if (kind !== 'sampleOrder') return true;
  return new Set(telling.map(({ at }) => ('sample' in at ? at.sample : 0))).size > 1;
}

function conventions(trace: StepTrace): readonly Candidate[] {
  const plain = plainStep(trace);
  return divideChoices.flatMap((divide) => {
    const step = shownStep(plain, { divide });
    return turns.flatMap((turned) => {
      const isTurned = turned.size > 0;
      const offer: Offer = { kind: 'conventions', conventions: { divide, isTurned } };
      return step === trace && !isTurned ? [] : [{ step, turned, offer }];
    });
  });
}

const squaredLosses = ['squaredError', 'halfSquaredError', 'meanSquaredError'] as const;

/** ½, 1 and 1/K before the squares: courses differ in them. */
function losses(trace: StepTrace): readonly Candidate[] {
  const { network, settings } = trace;
  // With a single output, 1/K is 1.
  const isSingle = network.layers.at(-1) === 1;
  const nameOf = (loss: string): string => (isSingle && loss === 'meanSquaredError' ? 'squaredError' : loss);
  const isSquared = squaredLosses.some((loss) => loss === settings.loss);
  const others = squaredLosses.filter((loss) => nameOf(loss) === loss && loss !== nameOf(settings.loss) && isSquared);
  return others.map((loss) => ({ step: stepWithLoss(trace, loss), offer: { kind: 'loss', loss } satisfies Offer }));
}

/** The same numbers as the numbers of other cells. */
function relabelled(trace: StepTrace, { first, cells }: Judgement): readonly Candidate[] {
  if (!first) return [];
  const { kind } = first.quantity;
  const isFromTheStart = 'sample' in first.quantity && cells[0]?.quantity.kind === kind;
  return [
    ...(kind === 'update' ? [{ ...moved('newWeightForUpdate'), rival: (own: Quantity) => mirrored(own, trace) }] : []),
    ...(kind === 'weightAfter' ? [moved('updateForNewWeight')] : []),
    ...('from' in first.quantity ? transposed(trace, kindsFrom(first, cells)) : []),
    ...(isFromTheStart ? reordered(trace) : []),
  ];
}

/** The kinds of the cells from one on: what an exercise gives before it stands where it belongs. */
function kindsFrom(first: JudgedCell, cells: Judgement['cells']): ReadonlySet<QuantityKind> {
  return new Set(cells.slice(cells.indexOf(first)).map(({ quantity }) => quantity.kind));
}

/** Every weight's numbers belong to the weight that the transposed matrix has in this place. */
function transposed({ network }: StepTrace, kinds: ReadonlySet<QuantityKind>): readonly Candidate[] {
  if (!canBeTransposed(network)) return [];
  return (['byFrom', 'byTo'] as const).map((listed) => ({
    offer: { kind: 'transposed', listed, kinds: [...kinds] },
    place: (quantity) =>
      'from' in quantity && kinds.has(quantity.kind)
        ? { ...quantity, ...transposedPlace(quantity, network, listed) }
        : quantity,
  }));
}

/** The numbers of one row in another. What stands there already must be right by itself. */
function moved(kind: 'newWeightForUpdate' | 'updateForNewWeight'): Candidate {
  const [from, to] =
    kind === 'newWeightForUpdate' ? (['update', 'weightAfter'] as const) : (['weightAfter', 'update'] as const);
  const place = (quantity: Quantity): Quantity | undefined =>
    quantity.kind === from ? { ...quantity, kind: to } : quantity;
  return { offer: { kind }, place: (quantity) => (quantity.kind === to ? undefined : place(quantity)) };
}

/** The weight moved the other way. Where the digits do not show the update, it is the same number. */
function mirrored(quantity: Quantity, trace: StepTrace): number | undefined {
  if (quantity.kind !== 'weightAfter') return undefined;
  return 2 * quantityValue({ ...quantity, kind: 'weight' }, trace) - quantityValue(quantity, trace);
}

const mostSamples = 6;

/** Two samples exchanged, all in reverse, or all moved on by one. */
function reordered(trace: StepTrace): readonly Candidate[] {
  const samples = [...new Set(samplesOf(trace))];
  const count = samples.length;
  if (count < 2 || count > mostSamples) return [];
  const exchanges = samples.flatMap((one, at) =>
    samples
      .slice(at + 1)
      .map((other) => samples.map((sample) => (sample === one ? other : sample === other ? one : sample))),
  );
  const turns = count > 2 ? [1, count - 1].map((by) => [...samples.slice(by), ...samples.slice(0, by)]) : [];
  const reverse = count > 3 ? [[...samples].reverse()] : [];
  return [...exchanges, ...turns, ...reverse].map((order) => ({
    offer: { kind: 'sampleOrder', order },
    place: (quantity) =>
      'sample' in quantity
        ? { ...quantity, sample: order[samples.indexOf(quantity.sample)] ?? quantity.sample }
        : quantity,
  }));
}

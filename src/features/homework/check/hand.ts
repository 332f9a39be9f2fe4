/** A sheet that has been read: its numbers in the order of computation, their formats, and what can be computed from them. */
import { group, rollup } from 'd3';
import { kept } from '../../../memory';
import type { StepTrace } from '../../../model';
import { addressOf, exists, parseAddress, type Quantity, quantityValue } from '../../../quantity';
import type { Allowance } from './ball';
import { compareOrders, isJudgeable, orderOf } from './cellKinds';
import { comesOut, type Format, formatOf, halfUnit, largestHalfUnit } from './format';
import type { Block, Judgement, ReadCell, Sheet } from './judgement';
import { createReckoner } from './reckoner';
import type { OwnNumber, Reckoner, ReckonerInput } from './reckoning';
import {
  isBlank,
  isExactly,
  isNumber,
  isWithin,
  readWritten,
  unitOf,
  type Written,
  type WrittenNumber,
} from './written';

export interface Hand {
  readonly trace: StepTrace;
  /** The addresses of the numbers that an exercise gives: they are right, whatever they would tell if they were the student's. */
  readonly given: ReadonlySet<string>;
  readonly format: Format;
  readonly cells: readonly ReadCell[];
  readonly own: ReadonlyMap<string, OwnNumber>;
  /** Those of the numbers that are exact; the others are unbounded there. */
  readonly exact: Map<string, OwnNumber>;
  /** What follows from its numbers, as far as they can be trusted by now; with another formula where a slip is tried. */
  readonly reckoners: (slip?: ReckonerInput['slip']) => Reckoners;
  /** The step worked with two digits more than are written, whatever is written. */
  readonly guarded: () => Pick<Reckoners, 'usual' | 'stepwise'>;
  /** Blank cells carried with so many significant digits at least, however few are written. */
  readonly carefulReckoner: (digits: number) => Reckoner;
  /** The step's own numbers, with what doubles leave open. */
  readonly noise: () => Reckoner;
}

export interface Reckoners {
  /** With what the digits leave open, and half a unit for every result on the way. */
  readonly usual: Reckoner;
  /** From the numbers as they are written, with nothing rounded on the way. */
  readonly points: Reckoner;
  /** The same with every result on the way rounded as it would be written down. */
  readonly stepwise: Reckoner;
  /** Of results that come out: everything else is unbounded. */
  readonly exact: Reckoner;
}

/** Whether the sheet is written in whole numbers, as in an exam. */
export function isWhole({ format }: Pick<Hand, 'format'>): boolean {
  return format.decimals === 0;
}

/** A number, and the cell that it was written into. */
export interface WrittenCell {
  readonly quantity: Quantity;
  readonly written: Written;
  /** By an exercise. */
  readonly isGiven?: boolean;
}

/** Cells that are not blank; `given`: those with numbers of an exercise. */
export function writtenCells(sheet: Sheet, given?: ReadonlySet<string>): readonly WrittenCell[] {
  return [...sheet].flatMap(([address, text]) => {
    const quantity = isBlank(text) ? undefined : parseAddress(address);
    return quantity ? [{ quantity, written: readWritten(text), isGiven: given?.has(address) ?? false }] : [];
  });
}

export function handOf(numbers: readonly WrittenCell[], trace: StepTrace): Hand {
  const read = inOrder(numbers, trace);
  const format = formatOf(read.map(({ written }) => written).filter(isNumber)) ?? {};
  const cells = read.map((cell) => ({ ...cell, written: withZeros(cell, format) }));
  const columns = tellingNumbers(cells, format);
  const allowed = kept(
    (column: string): Allowance => largestHalfUnit([format, columnFormat(columns.get(column) ?? [], format)]),
  );
  const allow = (quantity: Quantity): Allowance => allowed(columnOf(quantity));
  const own = new Map(cells.flatMap((cell) => ownNumber(cell, allow)));
  const allowGiven = largestHalfUnit([format]);
  const exact = new Map<string, OwnNumber>();
  const reckoner = (input: Pick<ReckonerInput, 'allow' | 'allowGiven'> & Partial<ReckonerInput>): Reckoner =>
    createReckoner({ trace, own, ...input });
  /** Nothing that is given is rounded. */
  const inPoints = { asPoints: true, allowGiven: nothing } as const;
  return {
    trace,
    given: new Set(numbers.filter(({ isGiven }) => isGiven).map(({ quantity }) => addressOf(quantity))),
    format,
    cells,
    own,
    exact,
    reckoners: (slip) => ({
      usual: reckoner({ allow, allowGiven, slip }),
      points: reckoner({ ...inPoints, allow: () => nothing, slip }),
      stepwise: reckoner({ ...inPoints, allow, isStepwise: true, slip }),
      exact: reckoner({ own: exact, allow: () => comesOut(format), allowGiven: comesOut({ decimals: 0 }), slip }),
    }),
    carefulReckoner: kept((digits: number) => {
      const careful =
        (usual: Allowance): Allowance =>
        (magnitude) =>
          Math.min(usual(magnitude), halfUnit({ digits }, magnitude));
      return reckoner({ allow: (quantity) => careful(allow(quantity)), allowGiven });
    }),
    guarded: kept(() => {
      const input = { own: new Map(), allow: (quantity: Quantity) => guarded(allow(quantity)) };
      return {
        usual: reckoner({ ...input, allowGiven: guarded(allowGiven) }),
        stepwise: reckoner({ ...input, ...inPoints, isStepwise: true }),
      };
    }),
    noise: kept(() => reckoner({ own: new Map(), allow: () => ofDoubles, allowGiven: nothing })),
  };
}

/** With two more digits. */
function guarded(allow: Allowance): Allowance {
  return (magnitude) => allow(magnitude) / 100;
}

function nothing(): number {
  return 0;
}

/** The rounding of doubles. */
function ofDoubles(magnitude: number): number {
  return magnitude * Number.EPSILON;
}

/** Numbers that this step has not are left out. */
function inOrder(numbers: readonly WrittenCell[], trace: StepTrace): readonly ReadCell[] {
  return numbers
    .flatMap(({ quantity, written }) => {
      if (!isJudgeable(quantity) || !exists(quantity, trace)) return [];
      const cell = { address: addressOf(quantity), quantity, written, right: quantityValue(quantity, trace) };
      return [{ cell, order: orderOf(quantity, trace) }];
    })
    .sort((one, other) => compareOrders(one.order, other.order))
    .map(({ cell }) => cell);
}

/**
 * A bare 0 is a number of the sheet's format whose zeros were left out, not one that is rounded to whole numbers. So is a 0.0 where 0 is exact,
 * as a program prints it beside numbers with more digits.
 */
function withZeros({ written, right }: ReadCell, { decimals, digits }: Format): Written {
  if (!isNumber(written) || written.value !== 0 || (written.decimals !== 0 && right !== 0)) return written;
  const places = Math.min(decimals ?? Number.POSITIVE_INFINITY, digits ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(places) ? { ...written, half: Math.min(written.half, unitOf(places) / 2) } : written;
}

/** Kind and layer of a cell, and of an optimizer's line its name: what a person usually works in one format. */
function columnOf(quantity: Quantity): string {
  const layer = 'layer' in quantity ? quantity.layer : '';
  return quantity.kind === 'optimizerLine' ? `${quantity.kind}.${quantity.line}.${layer}` : `${quantity.kind}.${layer}`;
}

/**
 * The numbers that tell in which format their columns are written: some are coarser than the sheet's. Numbers that are exact tell nothing about
 * rounding, and whole numbers only where the sheet is written in whole numbers.
 */
function tellingNumbers(cells: readonly ReadCell[], sheet: Format): ReadonlyMap<string, readonly WrittenNumber[]> {
  const telling = cells.flatMap(({ quantity, written, right }) => {
    if (!isNumber(written) || isExactly(written.value, right)) return [];
    return written.decimals === 0 && sheet.decimals !== 0 ? [] : [{ column: columnOf(quantity), written }];
  });
  return rollup(
    telling,
    (own) => own.map(({ written }) => written),
    ({ column }) => column,
  );
}

/** Where every number has the digits of the sheet, the column is not one of so many decimals: a lone −0.489 beside 0.0230 has three digits. */
function columnFormat(own: readonly WrittenNumber[], sheet: Format): Format | undefined {
  const found = formatOf(own);
  const isCoarser = ({ value, half }: WrittenNumber): boolean => !isWithin(half, 0, halfUnit(sheet, Math.abs(value)));
  if (found?.digits === undefined || own.some(isCoarser)) return found;
  return { digits: found.digits };
}

/** Whether what is written is the right number, as far as its digits tell. */
export function agrees({ written, right }: ReadCell): boolean {
  return isNumber(written) && isWithin(written.value, right, written.half);
}

/**
 * Whether what is written is the step's number itself: short, but exact; and where doubles leave no more than their rounding, 0 and what another
 * order of the same terms leaves.
 */
export function isStepNumber({ quantity, right }: ReadCell, { value }: WrittenNumber, hand: Hand): boolean {
  if (isExactly(value, right)) return true;
  const size = Math.max(Math.abs(value), Math.abs(right));
  if (size > 1e-12) return false;
  return hand
    .noise()
    .waysTo(quantity)
    .some(({ ball }) => size <= ball.radius);
}

/** A short number that is exact has no rounding beyond the sheet's. */
function ownNumber(
  { address, quantity, written, right }: ReadCell,
  allow: (quantity: Quantity) => Allowance,
): readonly (readonly [string, OwnNumber])[] {
  if (!isNumber(written)) return [];
  const { value, half } = written;
  const usual = allow(quantity)(Math.abs(value));
  // A written 0 may be a number too small for the format, even where the right one is exactly 0.
  const radius = value !== 0 && isExactly(value, right) ? Math.min(half, usual) : half;
  return [[address, { ball: { middle: value, radius }, trust: 'sure' }]];
}

/** In the order of computation. Numbers that an exercise gives tell nothing of what the student has done in the others of their block. */
export function blocksOf({ cells }: Judgement, { given }: Pick<Hand, 'given'>): readonly Block[] {
  const own = cells.filter(({ address }) => !given.has(address));
  return [...group(own, ({ quantity }) => columnOf(quantity)).values()].flatMap((column) =>
    column.slice(0, 1).map(({ quantity }) => {
      const layer = 'layer' in quantity ? { layer: quantity.layer } : {};
      return { kind: quantity.kind, ...layer, cells: column };
    }),
  );
}

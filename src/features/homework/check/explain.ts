/**
 * Which slip gives the first wrong cell. A slip of method must explain every cell of its block, the right ones too; a slip of the pen one
 * cell, all others of the block being right.
 */
import { evaluate } from '../../../expression';
import type { StepTrace } from '../../../model';
import { addressOf, derivationOf, type Quantity, quantityValue } from '../../../quantity';
import { exactly } from './ball';
import { chanceAmong, chanceOfBall, chanceOfOneOffs, mostUnexplained, ratioOf, tellsOfSlips } from './evidence';
import { type Fit, slipsBefore, type Trial, trialOf } from './fits';
import { blocksOf, type Hand, handOf, isWhole, writtenCells } from './hand';
import { judgementOf } from './judge';
import {
  type Block,
  type Finding,
  type FoundSlip,
  isWrong,
  type JudgedCell,
  type Judgement,
  type Sheet,
} from './judgement';
import { stepBeside } from './kinks';
import { isTooLarge } from './limits';
import { readingsOf } from './offers';
import { oneOffsIn } from './oneOffs';
import { parentsOf, routesOf } from './routes';
import { type Slip, type SlipName, slipsIn } from './slips';
import { isWholeNumber, rangeOf } from './ways';
import { isNumber } from './written';

/** Undefined if no cell is wrong. `given`: the addresses of numbers that an exercise gives. */
export function explain(sheet: Sheet, shown: StepTrace, given?: ReadonlySet<string>): Finding | undefined {
  const numbers = writtenCells(sheet, given);
  const trace = stepBeside(numbers, shown);
  const hand = handOf(numbers, trace);
  const judgement = judgementOf(hand);
  const { first } = judgement;
  const blocks = blocksOf(judgement, hand);
  const block = blocks.find(({ cells }) => cells.some((cell) => cell === first));
  if (!first || !block) return undefined;
  const { trials, chance } = possibleSlips(first, judgement, hand);
  const fitting = fitsOf(trials, block.cells);
  // Where some give the very digits, those that rounding might bring near them are no causes.
  const methods = byName(fitting.some(isExact) ? fitting.filter(isExact) : fitting);
  const isTelling = methods.length === 0 && tellsOfSlips(first);
  const isAlone = block.cells.filter(isWrong).length === 1;
  const here = isTelling && isAlone ? byName(fitsOf(trials, [first])) : [];
  const named = methods.length > 0 ? methods : here;
  const oneOffs = isTelling ? oneOffsIn(first, block, hand) : [];
  const isSure =
    named.length > 0 ? isSureOf(named, block, chance) : chanceOfOneOffs(first, hand.cells.length) <= mostUnexplained;
  const readings = readingsOf(numbers, trace, judgement);
  const derivation = derivationOf(first.quantity, trace);
  const ratio = ratioOf(block, trace);
  const explaining = methods.map(({ trial }) => trial.slip);
  const said = saidOf(explaining, block.cells, trace);
  const later = blocks.slice(blocks.indexOf(block) + 1).filter(({ cells }) => cells.some(isWrong));
  const again = later.filter((other) => explainsBlock(explaining[0], block, other, hand));
  const span = rangeOf(first.quantity, hand);
  const next = later.find((other) => !again.includes(other))?.cells.find(isWrong);
  return {
    cell: first,
    block,
    offers: readings.found.filter((reading) => reading.isTelling).map(({ offer }) => offer),
    readings: readings.found,
    isOpen: readings.isOpen,
    isThin: named.length + oneOffs.length > 0 && !isSure,
    areAlike: areAlike(said, block.cells, trace),
    slips: explaining.map((slip) => ({
      ...foundSlip(slip, first),
      ...(!said.includes(slip) && { isSaidByOther: true as const }),
    })),
    oneOffs,
    hereOnly: here.map(({ trial }) => foundSlip(trial.slip, first)),
    ...(ratio && { ratio }),
    ...(derivation && { expression: derivation.expression }),
    ...(span && isBeside(first, hand) && { span }),
    again,
    ...(next && { next }),
  };
}

/** A slip that explains all wrong cells of a block, and the right ones too. */
interface Explaining {
  readonly trial: Trial;
  readonly wrong: readonly Fit[];
}

function fitsOf(trials: readonly Trial[], cells: readonly JudgedCell[]): readonly Explaining[] {
  return trials.flatMap((trial) => {
    const fits = cells.map((cell) => ({ cell, fit: trial.leadsTo(cell) }));
    const wrong = fits.flatMap(({ cell, fit }) => (isWrong(cell) && fit ? [fit] : []));
    // A cause that leaves a wide interval open in every number explains nothing.
    return fits.every(({ fit }) => fit) && wrong.some((fit) => fit.isTelling) ? [{ trial, wrong }] : [];
  });
}

function isExact({ wrong }: Explaining): boolean {
  return wrong.every(({ isRounded }) => isRounded);
}

/** Whether numbers without any reason would hardly be explained as these are. */
function isSureOf(found: readonly Explaining[], { cells }: Block, chance: Tried['chance']): boolean {
  // A loss that the app has not is possible, and so are others.
  if (found.some(({ trial }) => trial.slip.name === 'absoluteError')) return false;
  const others = cells.filter(isWrong).slice(1);
  const rest = found.map(({ wrong }) =>
    others.reduce((total, cell, at) => total * chanceOfBall(wrong[at + 1]?.ball, cell), 1),
  );
  return chance(found.every(isExact)) * Math.max(...rest) <= mostUnexplained;
}

interface Tried {
  readonly trials: readonly Trial[];
  /** That one of all that are tried gives the first wrong number by chance, to its very digits or within what rounding leaves open. */
  readonly chance: (isExact: boolean) => number;
}

/**
 * The slips of the cell's own kind, and after them those of the kinds of blank cells from which it was computed. A slip in a blank cell
 * would have changed what else was computed from it, on the way or elsewhere: it is none where that is written, and right.
 */
function possibleSlips(cell: JudgedCell, { cells }: Judgement, hand: Hand): Tried {
  if (isTooLarge(hand.trace)) return { trials: [], chance: () => 1 };
  const { kind } = cell.quantity;
  const parents = new Set(parentsOf(cell.quantity, hand.trace).map(addressOf));
  const between = cells.filter(({ address, verdict }) => verdict === 'right' && parents.has(address));
  const slips = slipsIn(hand.trace);
  const own = slips.filter((slip) => slip.kind === kind).map((slip) => trialOf(slip, hand));
  const before = slipsBefore(cell, hand).map((slip) => trialOf(slip, hand));
  const blanks = blanksBefore(cell.quantity, hand);
  /** The right numbers that were computed from a blank cell of this one, too, in which the slip would have been made. */
  const beside = ({ slip }: Trial): readonly JudgedCell[] => {
    const slipped = blanks.filter((quantity) => slip.tree(quantity) !== undefined);
    const follows = followingFrom(new Set(slipped.map(addressOf)), hand);
    return cells.filter(({ verdict, quantity }) => verdict === 'right' && follows(quantity));
  };
  const trials = [
    ...own.filter(({ leadsTo }) => leadsTo(cell)),
    ...before.filter((trial) => trial.leadsTo(cell) && [...between, ...beside(trial)].every(trial.leadsTo)),
  ];
  const balls = [...own, ...before].flatMap(({ given }) => given(cell) ?? []);
  const chance = (isExact: boolean): number =>
    chanceAmong(isExact ? balls.map(({ middle }) => exactly(middle)) : balls, cell);
  return { trials, chance };
}

/** The blank numbers from which one was computed, up to those that are written. */
function blanksBefore(quantity: Quantity, { own, trace }: Hand): readonly Quantity[] {
  const found = new Map<string, Quantity>();
  const open: Quantity[] = [quantity];
  for (let one = open.pop(); one; one = open.pop()) {
    for (const parent of parentsOf(one, trace)) {
      const address = addressOf(parent);
      if (own.has(address) || found.has(address)) continue;
      found.set(address, parent);
      open.push(parent);
    }
  }
  return [...found.values()];
}

/** Whether a number was computed from one of these, by way of blank cells alone. */
function followingFrom(addresses: ReadonlySet<string>, { own, trace }: Hand): (quantity: Quantity) => boolean {
  const known = new Map<string, boolean>();
  const follows = (quantity: Quantity): boolean => {
    const address = addressOf(quantity);
    const before = known.get(address);
    if (before !== undefined) return before;
    known.set(address, false);
    const found = parentsOf(quantity, trace).some((parent) => {
      const name = addressOf(parent);
      return !own.has(name) && (addresses.has(name) || follows(parent));
    });
    known.set(address, found);
    return found;
  };
  return follows;
}

/** Whether it helps to know where a number can lie: not where it is wrong although rounding might lead there, for its sign or as no exact result. */
function isBeside({ written, span }: JudgedCell, hand: Hand): boolean {
  if (!isNumber(written) || !span || (isWhole(hand) && isWholeNumber(written))) return false;
  return written.value < span[0] || written.value > span[1];
}

/** The first variant of each. */
function byName(found: readonly Explaining[]): readonly Explaining[] {
  const names = found.map(({ trial }) => trial.slip.name);
  return found.filter(({ trial }, at) => names.indexOf(trial.slip.name) === at);
}

function foundSlip({ family: _, tree, ...known }: Slip, { quantity }: JudgedCell): FoundSlip {
  const expression = tree(quantity);
  return { ...known, ...(expression && { expression }) };
}

/** In the block's own formula, or as in the first wrong block of its kind, in blank cells before. */
function explainsBlock(slip: Slip | undefined, first: Block, block: Block, hand: Hand): boolean {
  if (!slip || (slip.kind !== block.kind && first.kind !== block.kind)) return false;
  return fitsOf([trialOf(slip, hand)], block.cells).length > 0;
}

/**
 * One mistake can be made at several places on the way to a number: mean x times mean δ is also the sum of x times the mean δ, divided. Where
 * they give equal numbers in every cell, no digits and no thinking tell them apart, and one of them is said. Of each, the later place first.
 */
const mistakes: readonly (readonly SlipName[])[] = [
  ['meanTimesMean', 'xTimesMeanDelta', 'meanXTimesDelta', 'meanDeltaForAll'],
  ['sumInUpdate', 'sumForMean'],
  ['dividedInUpdate', 'dividedTwice', 'meanForSum', 'divisionInProduct', 'divisionInDelta'],
];

/** Without those that are said by another one. */
function saidOf(slips: readonly Slip[], cells: readonly JudgedCell[], trace: StepTrace): readonly Slip[] {
  const isSaidByOther = (slip: Slip): boolean => {
    const mistake = mistakes.find((names) => names.includes(slip.name)) ?? [];
    const before = (other: Slip): boolean =>
      mistake.includes(other.name) && placeOf(other, cells, mistake) < placeOf(slip, cells, mistake);
    return slips.some((other) => before(other) && areAlike([slip, other], cells, trace));
  };
  return slips.filter((slip) => !isSaidByOther(slip));
}

/** A slip in the cell's own formula comes first. */
function placeOf({ name, kind }: Slip, [cell]: readonly JudgedCell[], mistake: readonly SlipName[]): number {
  return kind === cell?.quantity.kind ? -1 : mistake.indexOf(name);
}

/** Whether slips, several of them, give equal numbers in every cell: then more digits would not tell them apart. */
function areAlike(slips: readonly Slip[], cells: readonly JudgedCell[], trace: StepTrace): boolean {
  const [first = [], ...others] = slips.map((slip) => {
    const numberOf = numbersWith(slip, trace);
    return cells.map(({ quantity }) => numberOf(quantity));
  });
  const isEqual = (value: number, at: number): boolean => {
    const other = first[at] ?? Number.NaN;
    return Math.abs(value - other) <= rounding * Math.max(Math.abs(value), Math.abs(other));
  };
  return others.length > 0 && others.every((values) => values.every(isEqual));
}

/** What doubles leave of equal numbers on several ways. */
const rounding = 1e-9;

/** The numbers of the step, calculated with the slip from its kind on. */
function numbersWith(slip: Slip, trace: StepTrace): (quantity: Quantity) => number {
  const known = new Map<string, number>();
  const numberOf = (quantity: Quantity): number => {
    const name = addressOf(quantity);
    const before = known.get(name);
    if (before !== undefined) return before;
    const tree = slip.tree(quantity) ?? routesOf(quantity, trace)[0]?.tree;
    known.set(name, quantityValue(quantity, trace));
    if (tree) known.set(name, evaluate(tree, numberOf));
    return known.get(name) ?? Number.NaN;
  };
  return numberOf;
}

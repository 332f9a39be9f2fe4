/**
 * Which slip gives the first wrong cell. A slip of method must explain every cell of its block, the right ones too; a slip of the pen one
 * cell, all others of the block being right.
 */
import { visitLeaves } from '../../../expression';
import type { StepTrace } from '../../../model';
import { addressOf, derivationOf, type Quantity } from '../../../quantity';
import { tellsOfSlips } from './evidence';
import type { Block, Finding, FoundSlip } from './finding';
import { type Trial, trialOf } from './fits';
import { columnOf, type Hand, handOf, type JudgeOptions, writtenCells } from './hand';
import { judged } from './judge';
import { isTooLarge } from './notCovered';
import { readingsOf } from './offers';
import { oneOffsIn } from './oneOffs';
import { routesOf } from './routes';
import type { JudgedCell, Judgement, Sheet } from './sheet';
import { type Slip, slipsIn } from './slips';

/** Undefined if no cell is wrong. */
export function explain(sheet: Sheet, trace: StepTrace, options?: JudgeOptions): Finding | undefined {
  const numbers = writtenCells(sheet);
  const hand = handOf(numbers, trace, options);
  const judgement = judged(hand);
  const { first } = judgement;
  if (!first) return undefined;
  const blocks = blocksOf(judgement);
  const block = blocks.find(({ cells }) => cells.includes(first)) ?? blockOf([first]);
  const trials = possibleSlips(first, judgement, hand);
  const methods = byName(trials.filter(({ fits }) => block.cells.every(fits)));
  const isAlone = block.cells.every((cell) => cell === first || cell.verdict !== 'wrong');
  const hereOnly =
    methods.length > 0 || !isAlone || !tellsOfSlips([first]) ? [] : byName(trials.filter(({ fits }) => fits(first)));
  const readings = readingsOf(numbers, trace, judgement, options);
  const derivation = derivationOf(first.quantity, trace);
  const later = blocks.slice(blocks.indexOf(block) + 1).filter(hasWrong);
  const again = methods[0] ? later.filter((other) => explainsBlock(methods[0]?.slip, other, hand)) : [];
  const next = later.find((other) => !again.includes(other))?.cells.find(isWrong);
  return {
    cell: first,
    block,
    offers: readings.found.filter(({ isTelling }) => isTelling).map(({ offer }) => offer),
    readings: readings.found,
    isOpen: readings.isOpen,
    isThin: methods.length > 0 && !tellsOfSlips(block.cells.filter(isWrong)),
    slips: methods.map(({ slip }) => foundSlip(slip, first)),
    oneOffs: methods.length > 0 || !tellsOfSlips([first]) ? [] : oneOffsIn(first, block, hand),
    hereOnly: hereOnly.map(({ slip }) => foundSlip(slip, first)),
    ...(derivation && { expression: derivation.expression }),
    ...(first.span && { span: first.span }),
    again,
    ...(next && { next }),
  };
}

/**
 * The slips of the cell's own kind, and after them those of the kinds of blank cells from which it was computed. A slip in a blank cell
 * would have changed what was computed from it on the way: it is none where that is written, and right.
 */
function possibleSlips(cell: JudgedCell, judgement: Judgement, hand: Hand): readonly Trial[] {
  if (isTooLarge(hand.trace)) return [];
  const { kind } = cell.quantity;
  const honest = hand.reckoner();
  honest.waysTo(cell.quantity);
  const between = rightParents(cell, judgement, hand);
  const trialsOf = (slips: readonly Slip[]): readonly Trial[] =>
    slips.map((slip) => trialOf(slip, hand)).filter(({ fits }) => fits(cell));
  const slips = slipsIn(hand.trace);
  return [
    ...trialsOf(slips.filter((slip) => slip.kind === kind)),
    ...trialsOf(slips.filter((slip) => slip.kind !== kind && honest.blanks.has(slip.kind))).filter(({ fits }) =>
      between.every(fits),
    ),
  ];
}

/** The written numbers that a cell is computed from directly, as far as they are right. */
function rightParents({ quantity }: JudgedCell, { cells }: Judgement, { trace }: Hand): readonly JudgedCell[] {
  const parents = new Set<string>();
  for (const { tree } of routesOf(quantity, trace)) visitLeaves(tree, (part) => parents.add(addressOf(part)));
  return cells.filter(({ address, verdict }) => verdict === 'right' && parents.has(address));
}

/** The first variant of each. */
function byName(trials: readonly Trial[]): readonly Trial[] {
  const names = trials.map(({ slip }) => slip.name);
  return trials.filter(({ slip }, at) => names.indexOf(slip.name) === at);
}

function foundSlip({ name, detail, kind, tree, factor, method }: Trial['slip'], cell: JudgedCell): FoundSlip {
  const expression = kind === cell.quantity.kind ? tree(cell.quantity) : undefined;
  return {
    name,
    detail,
    kind,
    ...(expression && { expression }),
    ...(factor !== undefined && { factor }),
    ...(method && { method }),
  };
}

function explainsBlock(slip: Trial['slip'] | undefined, block: Block, hand: Hand): boolean {
  if (!slip || slip.kind !== block.kind) return false;
  const { fits } = trialOf(slip, hand);
  return block.cells.every(fits);
}

/** The judged cells by kind and layer, in the order of computation. */
function blocksOf({ cells }: Judgement): readonly Block[] {
  const columns = new Map<string, JudgedCell[]>();
  for (const cell of cells) {
    const column = columnOf(cell.quantity);
    const known = columns.get(column);
    if (known) known.push(cell);
    else columns.set(column, [cell]);
  }
  return [...columns.values()].map(blockOf);
}

function blockOf(cells: readonly JudgedCell[]): Block {
  const quantity: Quantity | undefined = cells[0]?.quantity;
  return {
    kind: quantity?.kind ?? 'preactivation',
    ...(quantity && 'layer' in quantity && { layer: quantity.layer }),
    cells,
  };
}

function isWrong({ verdict }: JudgedCell): boolean {
  return verdict === 'wrong';
}

function hasWrong({ cells }: Block): boolean {
  return cells.some(isWrong);
}

/**
 * A plain ratio: every number of a block is exactly so many times the step's. Digits that agree so far are no rounding, even where rounding
 * leaves open more than the number itself: an output near its target, of which intervals tell nothing.
 */
import type { StepTrace } from '../../../model';
import { blocksOf } from './blocks';
import { digitShare, spread } from './evidence';
import type { Block, Ratio } from './finding';
import type { Hand } from './hand';
import { isTelling, isWithin } from './near';
import type { JudgedCell, Judgement } from './sheet';
import { isNumber } from './written';

/** Undefined if the numbers of the block have none, or are the step's. */
export function ratioOf({ cells }: Pick<Block, 'cells'>, trace: StepTrace): Ratio | undefined {
  const factors = plainFactors(trace);
  const factor = factors.find((one) => cells.every((cell) => isTimes(cell, one)));
  if (factor === undefined) return undefined;
  const chance = cells.reduce((total, cell) => total * chanceOfCell(cell), factors.length);
  return { factor, isSure: chance <= mostByChance };
}

/** Of numbers without any reason, so many have a plain ratio: a lone one of three digits is none for certain. */
const mostByChance = 1 / 1000;

/** 2, the batch size, the number of outputs, both, and the same as divisors. */
function plainFactors({ batchSize, network }: StepTrace): readonly number[] {
  const K = network.layers.at(-1) ?? 1;
  const whole = new Set([2, batchSize, K, batchSize * K].filter((factor) => factor > 1));
  return [...whole].flatMap((factor) => [factor, 1 / factor]);
}

function isTimes({ written, right }: JudgedCell, factor: number): boolean {
  if (!isNumber(written) || right === 0) return false;
  const { value, half } = written;
  return isTelling(half, value) && isWithin(value, factor * right, half);
}

function chanceOfCell({ written }: JudgedCell): number {
  return isNumber(written) ? (2 * digitShare(written)) / spread : 1;
}

/** Of blocks that cannot be told, the cells that for certain have a plain ratio to the step's numbers: they are wrong. */
export function multiplesIn(judgement: Judgement, hand: Hand): readonly JudgedCell[] {
  const open = ({ verdict }: JudgedCell): boolean => verdict === 'coarse' || verdict === 'cannotJudge';
  const blocks = blocksOf(judgement, hand).filter((block) => {
    return block.cells.every(open) && ratioOf(block, hand.trace)?.isSure;
  });
  return blocks.flatMap(({ cells }) => cells);
}

/** What a checked sheet earns in an exercise, and what a host page hears of it: counts and names of slips, never the typed numbers. */

import type { WorkResult } from '../asking/workResult';
import type { Verdict } from '../check';
import { askedBlocks, type Exercise, pointsOfBlock } from '../exercise/exercise';
import type { Sheet } from '../exercise/sheet';
import type { Marks } from './checked';
import type { ShownDraft } from './useDraft';

/** `cells`: those that are asked for. */
export type WorkScore = Pick<WorkResult, 'score' | 'of'> &
  Pick<WorkResult['details'], 'cells' | 'right' | 'consistent' | 'coarse' | 'wrong' | 'blank'>;

const creditOf = { none: 0, half: 0.5, full: 1 } as const;

/** What cannot be judged earns nothing, as what is too coarse. */
const countedAs = {
  right: 'right',
  lastDigit: 'right',
  consistent: 'consistent',
  coarse: 'coarse',
  cannotJudge: 'coarse',
  wrong: 'wrong',
  notANumber: 'wrong',
} as const satisfies Record<Verdict, string>;

/** A coarse cell earns nothing, because so few digits can tell nothing. */
export function scoreOf(
  exercise: Exercise,
  sheet: Sheet,
  { marks, hintsUsed }: { readonly marks: Marks } & Pick<ShownDraft, 'hintsUsed'>,
): WorkScore {
  let [earned, of] = [0, 0];
  const counts = { right: 0, consistent: 0, coarse: 0, wrong: 0, blank: 0 };
  for (const block of askedBlocks(exercise, sheet)) {
    const points = pointsOfBlock(exercise, block);
    const each = points / block.addresses.length;
    of += points;
    for (const address of block.addresses) {
      const mark = marks[address];
      if (mark === 'right' || mark === 'lastDigit') earned += each;
      else if (mark === 'consistent') earned += each * creditOf[exercise.credit];
      counts[mark === undefined ? 'blank' : countedAs[mark]] += 1;
    }
  }
  const score = Math.max(0, earned - exercise.hintCost * hintsUsed);
  const cells = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { score: rounded(score), of: rounded(of), cells, ...counts };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The check of a sheet: a verdict for each number, and what explains the first one that does not follow. */
import { explain, type Finding, type Judgement, judgeSheet, type Offer } from '../../check';
import type { StepTrace } from '../../model';
import { type Conventions, usualConventions } from '../../quantity';
import type { ConventionName } from '../shared/exercise/exercise';
import type { Cells } from './draft';
import type { Marks } from './marks';

export interface Checked {
  readonly judgement: Judgement;
  readonly marks: Marks;
  readonly finding?: Finding | undefined;
}

/** A convention that the exercise accepts is no difference: all numbers are right in it. */
export function checkedSheet(trace: StepTrace, cells: Cells, alsoRight: readonly ConventionName[] = []): Checked {
  const sheet = new Map(Object.entries(cells));
  const judgement = judgeSheet(sheet, trace);
  const finding = judgement.first && explain(sheet, trace);
  if (finding?.offers.some((offer) => alsoRight.some((name) => isConvention(offer, name)))) {
    const all = judgement.cells.map((cell) => ({ ...cell, verdict: 'right' as const }));
    return { judgement: { format: judgement.format, cells: all, following: [] }, marks: marksOf(all) };
  }
  return { judgement, marks: marksOf(judgement.cells), finding };
}

function marksOf(cells: Judgement['cells']): Marks {
  return Object.fromEntries(cells.map(({ address, verdict }) => [address, verdict]));
}

function isConvention(offer: Offer, name: ConventionName): boolean {
  switch (name) {
    case 'divideInDelta':
      return (
        offer.kind === 'conventions' &&
        offer.conventions.divide !== usualConventions.divide &&
        !isNegated(offer.conventions.sign)
      );
    case 'targetMinusOutput':
      return (
        offer.kind === 'conventions' &&
        offer.conventions.divide === usualConventions.divide &&
        isNegated(offer.conventions.sign)
      );
    case 'newWeightForUpdate':
    case 'transposed':
      return offer.kind === name;
    case 'otherLossFactor':
      return offer.kind === 'loss';
  }
}

function isNegated(sign: Conventions['sign']): boolean {
  return sign !== usualConventions.sign;
}

/** What a check says in one word for each number and one for the sheet, and the causes that explain the first difference. */
import type { StepTrace } from '../../../model';
import { explain } from './explain';
import { judgeSheet } from './judge';
import type { Finding, Judgement, Offer, Sheet, Verdict } from './judgement';

/** `follows`: from the reader's own numbers, of which an earlier one is wrong. `coarse`: it cannot be told. */
export type CellState = 'right' | 'follows' | 'coarse' | 'wrong';

/** `none`: no difference. `unknown`: some number cannot be told, or there is none. */
export type SheetVerdict = 'none' | 'difference' | 'unknown';

export interface Cause {
  readonly name: string;
  /** A number drawn at random would hardly fit it: it is named without "Perhaps". */
  readonly certain: boolean;
}

export interface Summary {
  readonly verdict: SheetVerdict;
  readonly cells: Readonly<
    Record<string, { readonly state: CellState; readonly typed: string; readonly expected: number }>
  >;
  readonly causes: readonly Cause[];
}

const states: Readonly<Record<Verdict, CellState>> = {
  right: 'right',
  consistent: 'follows',
  coarse: 'coarse',
  lastDigit: 'coarse',
  cannotJudge: 'coarse',
  notANumber: 'coarse',
  wrong: 'wrong',
};

export function summaryOf(sheet: Sheet, trace: StepTrace): Summary {
  const judgement = judgeSheet(sheet, trace);
  const cells = judgement.cells.map(({ address, written, verdict, right }) => {
    return [address, { state: states[verdict], typed: written.text, expected: right }] as const;
  });
  return {
    verdict: sheetVerdict(judgement),
    cells: Object.fromEntries(cells),
    causes: causesIn(explain(sheet, trace)),
  };
}

export function sheetVerdict({ first, cells }: Judgement): SheetVerdict {
  if (first) return 'difference';
  return cells.length > 0 && cells.every(({ verdict }) => states[verdict] === 'right') ? 'none' : 'unknown';
}

/** In the order in which they are named. */
function causesIn(finding: Finding | undefined): readonly Cause[] {
  if (!finding) return [];
  const { offers, readings, slips, oneOffs, hereOnly, isThin, ratio } = finding;
  const certain = !isThin;
  const open = readings.filter(({ isTelling }) => !isTelling);
  const causes = [
    ...offers.flatMap(namesOfOffer).map((name) => ({ name, certain: true })),
    ...[...slips, ...oneOffs, ...hereOnly].map(({ name }) => ({ name, certain })),
    ...open.flatMap(({ offer }) => namesOfOffer(offer)).map((name) => ({ name, certain: false })),
  ];
  return causes.length === 0 && ratio ? [{ name: 'ratio', certain: ratio.isSure }] : causes;
}

function namesOfOffer(offer: Offer): readonly string[] {
  if (offer.kind === 'loss') return [offer.loss];
  if (offer.kind !== 'conventions') return [offer.kind];
  const { divide, isTurned } = offer.conventions;
  return [...(divide === 'delta' ? ['divisionInDelta'] : []), ...(isTurned ? ['targetMinusOutput'] : [])];
}

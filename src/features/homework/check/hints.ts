/** Five hints about the first wrong cell, each saying more than the one before: where, which cell, which slip, the formula, the number. */
import type { Tree } from '../../../quantity';
import type { Block, Finding } from './finding';
import type { JudgedCell, Sheet, Span } from './sheet';
import { isBlank, isNumber, readWritten } from './written';

export type Hint =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'cell'; readonly cell: JudgedCell }
  /** The offers, slips and one-offs of the finding; where there are none, nothing fits. */
  | { readonly kind: 'slip'; readonly finding: Finding; readonly isExplained: boolean }
  /** The right formula, to be written with the student's own numbers, and where the cell can lie. */
  | { readonly kind: 'formula'; readonly cell: JudgedCell; readonly expression?: Tree; readonly span?: Span }
  | { readonly kind: 'number'; readonly cell: JudgedCell; readonly right: number };

export function hintsOf(finding: Finding): readonly Hint[] {
  const { block, cell, expression, span, offers, slips, oneOffs, hereOnly } = finding;
  const isExplained = [offers, slips, oneOffs, hereOnly].some((found) => found.length > 0);
  return [
    { kind: 'block', block },
    { kind: 'cell', cell },
    { kind: 'slip', finding, isExplained },
    { kind: 'formula', cell, ...(expression && { expression }), ...(span && { span }) },
    { kind: 'number', cell, right: cell.right },
  ];
}

/** The number that a student wrote, for formulas with their own numbers; undefined for a blank cell, or a text that is no number. */
export function ownNumberOf(sheet: Sheet, address: string): number | undefined {
  const text = sheet.get(address);
  const written = text === undefined || isBlank(text) ? undefined : readWritten(text);
  return written && isNumber(written) ? written.value : undefined;
}

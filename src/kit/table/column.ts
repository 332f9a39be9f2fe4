/** What a table is made of, as data: columns with their cells, what a row looks like, and the rows under the rule. */
import type { CSSProperties, ReactNode } from 'react';
import type { Quantity } from '../../quantity';
import type { CellTint } from './cellRamp';
import type { StopAttributes } from './stopAt';

export interface Cell {
  /** A function if a control inside the cell is what the arrow keys visit. */
  readonly content: ReactNode | ((stop: StopAttributes) => ReactNode);
  /** Lights up with the same quantity elsewhere, and is explained; absent for numbers of other runs and conventions. */
  readonly quantity?: Quantity | undefined;
  readonly className?: string | undefined;
  /** The colour behind a number. */
  readonly tint?: CellTint | undefined;
  /** The name of a row that is chosen by it, for a screen reader. */
  readonly label?: string;
  readonly title?: string | undefined;
  /** A click, Enter or Space in the cell. */
  readonly onChoose?: () => void;
  /** Spoken and visited although the column has bars: it has words, or a number of its own. */
  readonly isText?: boolean;
  /** How many columns it reaches across; absent: one. */
  readonly span?: number;
}

export interface Column<Row> {
  readonly id: string;
  /** Absent: the head before it says what is in it, too. */
  readonly head?: ReactNode;
  readonly title?: string | undefined;
  /**
   * The first name is the head of its row. A bar repeats a number of its row, and is neither spoken nor visited. A sign, such as ×,
   * stands between numbers and is no cell.
   */
  readonly kind: 'name' | 'number' | 'text' | 'control' | 'bar' | 'sign';
  readonly className?: string | undefined;
  /** Texts for which it has room whatever is in its cells now: numbers that are to come, or rows that are not rendered. */
  readonly widest?: readonly string[] | undefined;
  /** Its head puts the largest rows first, and back into their order. */
  readonly sort?: { readonly isSorted: boolean; readonly onSort: () => void } | undefined;
  /** Columns next to each other that share a head above theirs, by its id. */
  readonly group?: string;
  /** Where the room is too narrow, the column with the lowest number leaves first; absent: it stays. */
  readonly spare?: number | undefined;
  /** Undefined: the cell is empty. */
  readonly cell: (row: Row, index: number) => Cell | undefined;
}

export interface RowLook {
  readonly key: string | number;
  readonly selected?: boolean;
  readonly className?: string | undefined;
  readonly onClick?: (() => void) | undefined;
  /** The row that the step is at. */
  readonly isNow?: boolean;
  /** The row is a head for the rows below it, across all columns. */
  readonly heading?: ReactNode;
}

/** A total: its label reaches to its first cell. */
export interface FootRow {
  readonly id: string;
  readonly label: ReactNode;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  /** No row of the table: it is neither counted nor visited. */
  readonly isAside?: boolean | undefined;
  /** By the ids of the columns. */
  readonly cells: Readonly<Record<string, Cell | undefined>>;
}

/** `is-number is-gradient`: what is in the column, and to which group it belongs. */
export function classesOf({ kind, group, className }: Column<never>, own?: string): string {
  return [`is-${kind}`, group && `is-${group}`, className, own].filter(Boolean).join(' ');
}

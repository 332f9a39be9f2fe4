/** A number of a scenario in a table: a cell of a grid, or a text box of a sheet. */
import { memo, useCallback } from 'react';
import { BoxCell } from '../../../../kit/fields/BoxCell';
import { EditableCell } from '../../../../kit/fields/EditableCell';
import { briefNumber } from '../../../../kit/quantity/briefNumber';
import { formatSetting, messages, readTyped } from '../../../../text';

/** How the tables of a view are edited. */
export interface CellEditing {
  /** Numbers are text boxes, all in the tab order, and may be empty. */
  readonly isSheet?: boolean | undefined;
  /** The address of the number with a problem, and the id of the sentence about it. */
  readonly wrong?: { readonly field: string; readonly by: string } | undefined;
  readonly onProblem: (sentence: string | undefined, quantity?: string) => void;
}

interface NumberCellProps extends CellEditing {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** Its address. */
  readonly quantity: string;
  /** NaN if it is missing. */
  readonly value: number;
  readonly className?: string;
  /**
   * Returns the sentence that says why it is refused, if it is. Must be the same function as long as the cell is the
   * same.
   */
  readonly onValue: (quantity: string, value: number) => string | undefined;
}

export const NumberCell = memo(function NumberCell(props: NumberCellProps) {
  const { row, column, label, quantity, value, className, isSheet = false, wrong, onValue, onProblem } = props;
  const text = Number.isNaN(value) ? '' : formatSetting(value);
  const onText = useCallback(
    (typed: string) => {
      const number = readTyped(typed);
      if (Number.isNaN(number) && !(isSheet && typed.trim() === '')) return messages.fields.notANumber(typed);
      return Object.is(number, value) ? undefined : onValue(quantity, number);
    },
    [isSheet, value, quantity, onValue],
  );
  const place = { row, column, label, quantity, text, onProblem };
  if (isSheet) return <BoxCell {...place} wrongBy={wrong?.field === quantity ? wrong.by : undefined} onText={onText} />;
  return <EditableCell {...place} shown={briefNumber(value)} className={className ?? ''} onCommit={onText} />;
});

/** A number of a scenario in a table: a cell of a grid, or a box of a sheet. */
import { memo, useCallback } from 'react';
import { formatSetting, messages, readNumber } from '../../../text';
import { BoxCell } from '../fields/BoxCell';
import { EditableCell } from '../fields/EditableCell';
import { briefNumber } from '../quantity/briefNumber';

/** How the tables of a view are filled in. */
export interface Filling {
  /** Numbers are boxes, all of them in the order of Tab, and may be left empty. */
  readonly isSheet?: boolean | undefined;
  /** The address of the number that a sentence is about, and the sentence's id. */
  readonly wrong?: { readonly field: string; readonly by: string } | undefined;
  readonly onProblem: (sentence: string | undefined, quantity?: string) => void;
}

interface NumberCellProps extends Filling {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** Its address. */
  readonly quantity: string;
  /** NaN where it is missing. */
  readonly value: number;
  readonly className?: string;
  /** Gives the sentence that says why it is refused, if it is. The same function as long as the cell is the same. */
  readonly onValue: (quantity: string, value: number) => string | undefined;
}

export const NumberCell = memo(function NumberCell(props: NumberCellProps) {
  const { row, column, label, quantity, value, className, isSheet = false, wrong, onValue, onProblem } = props;
  const text = Number.isNaN(value) ? '' : formatSetting(value);
  const onText = useCallback(
    (typed: string) => {
      const number = readNumber(typed);
      if (Number.isNaN(number) && !(isSheet && typed.trim() === '')) return messages.fields.notANumber(typed);
      return Object.is(number, value) ? undefined : onValue(quantity, number);
    },
    [isSheet, value, quantity, onValue],
  );
  const place = { row, column, label, quantity, text, onProblem };
  if (isSheet) return <BoxCell {...place} wrongBy={wrong?.field === quantity ? wrong.by : undefined} onText={onText} />;
  return <EditableCell {...place} shown={briefNumber(value)} className={className ?? ''} onCommit={onText} />;
});

/** One sample: its number, its batch, its numbers, its name, and the button that takes it away. */
import { memo, useCallback } from 'react';
import type { TrainingData } from '../../model';
import { type DataPlace, limits, withLabel, withValue } from '../../scenario';
import { formatSetting, messages, readNumber } from '../../text';
import { Icon } from '../shared/chrome/Icon';
import { EditableCell } from '../shared/fields/EditableCell';
import { briefNumber } from '../shared/quantity/briefNumber';
import { BatchCell } from './BatchCell';
import { type ColumnPage, type ColumnPlace, valueAt } from './columns';
import type { EpochBatches } from './epochBatches';
import type { DataEdit } from './useDataEdit';

interface DataRowProps {
  /** From 1. */
  readonly sample: number;
  readonly data: TrainingData;
  readonly label: string;
  readonly page: ColumnPage;
  readonly batches: EpochBatches;
  readonly selected: boolean;
  readonly canRemove: boolean;
  readonly edit: DataEdit;
  readonly onChoose: (sample: number) => void;
  readonly onGo: (step: number) => void;
  readonly onRemove: (sample: number) => void;
  readonly onProblem: (sentence: string | undefined) => void;
}

export const DataRow = memo(function DataRow(props: DataRowProps) {
  const { sample, data, label, page, batches, selected, canRemove, edit, onChoose, onGo, onRemove, onProblem } = props;
  const words = messages.dataPanel;
  const row = sample - 1;
  const last = page.shown.length + 2;
  const onLabel = useCallback(
    (text: string) => {
      const name = text.trim();
      if (name.length > limits.labelLength) return messages.dataPanel.labelTooLong(limits.labelLength);
      return edit((samples) => withLabel(samples, sample, name));
    },
    [edit, sample],
  );
  return (
    <tr className={selected ? 'is-selected' : ''} aria-rowindex={row + 2}>
      <th scope="row">
        <button
          type="button"
          className="data-sample"
          data-row={row}
          data-column={0}
          tabIndex={-1}
          aria-label={words.sample(sample)}
          aria-pressed={selected}
          onClick={() => onChoose(sample)}
        >
          {sample}
        </button>
      </th>
      <BatchCell row={row} sample={sample} batches={batches} onGo={onGo} />
      {page.shown.map((place, at) => (
        <NumberCell
          key={`${place.part}${place.unit}`}
          {...{ row, sample, place, edit, onProblem }}
          column={at + 2}
          value={valueAt(data, { ...place, sample })}
        />
      ))}
      <EditableCell
        row={row}
        column={last}
        label={words.labelOf(sample)}
        shown={label}
        text={label}
        takesText
        className="data-label"
        onCommit={onLabel}
        onProblem={onProblem}
      />
      <td>
        {canRemove && (
          <button
            type="button"
            className="data-remove"
            data-row={row}
            data-column={last + 1}
            tabIndex={-1}
            aria-label={words.remove(sample)}
            onClick={() => onRemove(sample)}
          >
            <Icon name="close" />
          </button>
        )}
      </td>
    </tr>
  );
});

interface NumberCellProps {
  readonly row: number;
  readonly column: number;
  readonly sample: number;
  readonly place: ColumnPlace;
  readonly value: number;
  readonly edit: DataEdit;
  readonly onProblem: (sentence: string | undefined) => void;
}

function NumberCell({ row, column, sample, place: { part, unit }, value, edit, onProblem }: NumberCellProps) {
  const onCommit = useCallback(
    (text: string) => {
      const typed = readNumber(text);
      if (Number.isNaN(typed)) return messages.fields.notANumber(text);
      if (typed === value) return undefined;
      const place: DataPlace = { part, unit, sample };
      return edit((samples) => withValue(samples, place, typed));
    },
    [edit, part, unit, sample, value],
  );
  return (
    <EditableCell
      row={row}
      column={column}
      label={nameOfCell({ part, unit, sample })}
      shown={briefNumber(value)}
      text={formatSetting(value)}
      quantity={part === 'sampleWeights' ? `sampleWeight.${sample}` : `${kinds[part]}.${unit}.${sample}`}
      className="data-number"
      onCommit={onCommit}
      onProblem={onProblem}
    />
  );
}

const kinds = { inputs: 'input', targets: 'target' } as const;

function nameOfCell({ part, unit, sample }: DataPlace): string {
  return part === 'sampleWeights'
    ? messages.names.sampleWeight({ sample })
    : messages.names[kinds[part]]({ unit, sample });
}

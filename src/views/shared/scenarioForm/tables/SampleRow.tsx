/** One sample: its number, batch, values and label, and the button that removes it. */
import { memo, useCallback } from 'react';
import { IconButton } from '../../../../kit/chrome/buttons';
import { EditableCell } from '../../../../kit/fields/EditableCell';
import { addressOf, nameOf, parseAddress } from '../../../../quantity';
import { type FilledScenario, type InlineData, limits, withLabel, withValue } from '../../../../scenario';
import { messages } from '../../../../text';
import { WrittenSampleImage } from '../../image/SampleThumbnail';
import type { EpochBatches } from '../batches/epochBatches';
import { BatchCell } from './BatchCell';
import { type CellEditing, NumberCell } from './NumberCell';
import { type ColumnPage, placeOf, quantityAt, valueAt } from './sampleColumns';
import type { DataEdit } from './useDataEdit';

/** What a view adds if the table belongs to the current scenario. */
export interface OnScreen {
  readonly batches: EpochBatches;
  /** The selected sample. */
  readonly sample: number;
  readonly onChoose: (sample: number) => void;
  readonly onGo: (step: number) => void;
}

interface SampleRowProps extends CellEditing, Partial<Omit<OnScreen, 'sample'>> {
  /** From 1. */
  readonly sample: number;
  readonly network: FilledScenario['network'];
  readonly data: InlineData;
  readonly page: ColumnPage;
  readonly selected: boolean;
  readonly canRemove: boolean;
  readonly edit: DataEdit;
  readonly onRemove: (sample: number) => void;
}

export const SampleRow = memo(function SampleRow(props: SampleRowProps) {
  const { sample, network, data, page, selected, canRemove, edit, onRemove, onProblem } = props;
  const { batches, onChoose, onGo, isSheet, wrong } = props;
  const words = messages.sampleTable;
  const row = sample - 1;
  const label = data.labels?.[row] ?? '';
  const first = batches ? 2 : 1;
  const last = page.shown.length + first;
  const onValue = useCallback(
    (address: string, value: number) => {
      const place = placeOf(parseAddress(address));
      return place && edit((samples) => withValue(samples, place, value), { typed: address });
    },
    [edit],
  );
  const onLabel = useCallback(
    (text: string) => {
      const name = text.trim();
      if (name.length > limits.labelLength) return messages.sampleTable.labelTooLong(limits.labelLength);
      return edit((samples) => withLabel(samples, sample, name));
    },
    [edit, sample],
  );
  return (
    <tr className={selected ? 'is-selected' : ''} aria-rowindex={row + 2}>
      <th scope="row">
        {onChoose ? (
          <button
            type="button"
            className="sample-number"
            data-row={row}
            data-column={0}
            tabIndex={-1}
            aria-label={words.sample(sample)}
            aria-pressed={selected}
            onClick={() => onChoose(sample)}
          >
            {sample}
            <WrittenSampleImage data={data} sample={sample} />
          </button>
        ) : (
          <>
            {sample} <WrittenSampleImage data={data} sample={sample} />{' '}
            {label !== '' && <span className="aside scenario-soft">{label}</span>}
          </>
        )}
      </th>
      {batches && onGo && <BatchCell row={row} sample={sample} batches={batches} onGo={onGo} />}
      {page.shown.map((place, at) => {
        const quantity = quantityAt({ ...place, sample });
        const address = addressOf(quantity);
        return (
          <NumberCell
            key={address}
            {...{ row, isSheet, onValue, onProblem }}
            column={at + first}
            label={nameOf(quantity, network)}
            quantity={address}
            value={valueAt(data, { ...place, sample })}
            wrong={wrong?.field === address ? wrong : undefined}
            className="sample-cell"
          />
        );
      })}
      {!isSheet && (
        <EditableCell
          row={row}
          column={last}
          label={words.labelOf(sample)}
          shown={label}
          text={label}
          takesText
          className="cut sample-label"
          onCommit={onLabel}
          onProblem={onProblem}
        />
      )}
      <td>
        {canRemove && (
          <IconButton
            icon="close"
            className="soft centred sample-remove"
            data-not-on="stage paper"
            data-row={row}
            data-column={last + 1}
            {...(!isSheet && { tabIndex: -1 })}
            aria-label={words.remove(sample)}
            onClick={() => onRemove(sample)}
          />
        )}
      </td>
    </tr>
  );
});

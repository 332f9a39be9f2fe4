/** One sample: its number, its name where it has one, its cells, and the button that takes it away. */
import { memo } from 'react';
import { messages } from '../../text';
import { Icon } from '../shared';
import type { Problem } from '../shared/fields/problem';
import { cellName, type SamplePlace } from '../shared/grid/cellPlace';
import { Cell } from './Cell';
import type { DraftSample } from './draft';
import { ProblemRow } from './ProblemText';

interface SampleRowProps {
  readonly row: DraftSample;
  /** From 1. */
  readonly sample: number;
  readonly inputs: number;
  readonly targets: number;
  readonly isWeighted: boolean;
  readonly canRemove: boolean;
  readonly problem: Problem | undefined;
  readonly onText: (name: string, text: string) => void;
  readonly onRemove: (sample: number) => void;
}

export const SampleRow = memo(function SampleRow(props: SampleRowProps) {
  const { row, sample, inputs, targets, isWeighted, canRemove, problem, onText, onRemove } = props;
  const cell = (place: SamplePlace) => {
    const name = cellName(place);
    return (
      <td key={name}>
        <Cell
          name={name}
          label={nameOf(place)}
          text={textOf(row, place)}
          hasProblem={problem?.field === name}
          onText={onText}
        />
      </td>
    );
  };
  const units = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
  return (
    <>
      <tr>
        <th scope="row">
          {sample}
          {row.label !== '' && <span className="own-numbers-hint"> {row.label}</span>}
        </th>
        {isWeighted && cell({ table: 'sampleWeight', sample })}
        {units(inputs).map((unit) => cell({ table: 'input', unit, sample }))}
        {units(targets).map((unit) => cell({ table: 'target', unit, sample }))}
        <td>
          {canRemove && (
            <button
              type="button"
              className="plain-button own-numbers-remove"
              data-remove={sample}
              aria-label={messages.ownNumbers.removeSample(sample)}
              onClick={() => onRemove(sample)}
            >
              <Icon name="close" />
            </button>
          )}
        </td>
      </tr>
      {problem && <ProblemRow sentence={problem.sentence} columns={inputs + targets + (isWeighted ? 3 : 2)} />}
    </>
  );
});

function nameOf(place: SamplePlace): string {
  return place.table === 'sampleWeight'
    ? messages.names.sampleWeight({ sample: place.sample })
    : messages.names[place.table]({ unit: place.unit, sample: place.sample });
}

function textOf(row: DraftSample, place: SamplePlace): string {
  if (place.table === 'sampleWeight') return row.weight;
  return (place.table === 'input' ? row.inputs : row.targets)[place.unit - 1] ?? '';
}

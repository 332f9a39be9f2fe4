/** One sample: its number, its name where it has one, its cells, and the button that takes it away. */
import { memo } from 'react';
import { messages } from '../../text';
import { Icon } from '../shared';
import { Cell } from './Cell';
import { cellName } from './cellPlace';
import type { DraftSample } from './draft';
import { ProblemRow } from './ProblemText';
import type { Problem } from './problem';

interface SampleRowProps {
  readonly row: DraftSample;
  /** From 1. */
  readonly sample: number;
  readonly inputs: number;
  readonly targets: number;
  readonly canRemove: boolean;
  readonly problem: Problem | undefined;
  readonly onText: (name: string, text: string) => void;
  readonly onRemove: (sample: number) => void;
}

export const SampleRow = memo(function SampleRow(props: SampleRowProps) {
  const { row, sample, inputs, targets, canRemove, problem, onText, onRemove } = props;
  const cell = (table: 'input' | 'target', unit: number) => {
    const name = cellName({ table, unit, sample });
    return (
      <td key={name}>
        <Cell
          name={name}
          label={messages.names[table](unit, sample)}
          text={(table === 'input' ? row.inputs : row.targets)[unit - 1] ?? ''}
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
        {units(inputs).map((unit) => cell('input', unit))}
        {units(targets).map((unit) => cell('target', unit))}
        <td>
          {canRemove && (
            <button
              type="button"
              className="own-numbers-remove"
              data-remove={sample}
              aria-label={messages.ownNumbers.removeSample(sample)}
              onClick={() => onRemove(sample)}
            >
              <Icon name="close" />
            </button>
          )}
        </td>
      </tr>
      {problem && <ProblemRow sentence={problem.sentence} columns={inputs + targets + 2} />}
    </>
  );
});

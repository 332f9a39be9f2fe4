/** One row per sample, one column per output, with sums at the right and under the rule. */
import { type CSSProperties, useEffect, useMemo } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import type { RowGridState } from '../../kit/table/RowGrid';
import { Table } from '../../kit/table/Table';
import { sampleAt } from '../../quantity';
import { messages } from '../../text';
import { type OutputsShown, outputsColumns, outputsFoot, restOfSamples } from './outputsColumns';

interface OutputsTableProps extends Omit<OutputsShown, 'step'> {
  readonly table: RowGridState;
  readonly samplesStep: StepView;
  readonly sumStep: StepView;
  /** Another object whenever more shares have been read. */
  readonly reading: unknown;
  /** The sample whose row is marked. */
  readonly marked: number | undefined;
  /** The row of the batch that is in sight whatever stands above it, from 1. */
  readonly row: number;
  readonly onChooseSample: (sample: number) => void;
}

export function OutputsTable(props: OutputsTableProps) {
  const { table, samplesStep, sumStep, reading, marked, row, onChooseSample, ...shown } = props;
  const { work, model, isWhole, place, outputs } = shown;
  const { first } = table.window;
  useEffect(() => work?.lookAt(first + 1), [work, first]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the work tells by another reading that it has more rows
  const columns = useMemo(
    () => outputsColumns({ step: samplesStep, work, model, isWhole, place, outputs, onChoose: onChooseSample }),
    [samplesStep, work, model, isWhole, place, outputs, onChooseSample, reading],
  );
  return (
    <Table
      table={table}
      name={messages.outputs.tableName}
      className="outputs-scroll"
      style={{ '--columns': columns.length - 2 } as CSSProperties}
      columns={columns}
      row={(index) => index}
      look={(index) => ({ key: index, selected: sampleAt(samplesStep.trace, index + 1) === marked })}
      keep={[row - 1]}
      restOf={restOfSamples({ step: sumStep, ...shown })}
      foot={outputsFoot({ step: sumStep, ...shown })}
    />
  );
}

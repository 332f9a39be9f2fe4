/** The grid: one row per sample, one column per output, with sums at the right and under the rule. */
import { type CSSProperties, useEffect } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { RowGrid, useRowGrid } from '../../kit/table/RowGrid';
import { divisionOf, sampleAt, samplesOf, unitNumber, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { OutputsFoot } from './OutputsFoot';
import { OutputsRow } from './OutputsRow';
import { type OutputsModel, outputCount } from './outputsModel';
import type { OutputsWork } from './outputsWork';

interface OutputsTableProps {
  readonly samplesStep: StepView;
  readonly sumStep: StepView;
  /** Absent before there are numbers to print. */
  readonly work: OutputsWork | undefined;
  readonly model: OutputsModel | undefined;
  /** Whether all computations are finished. */
  readonly isWhole: boolean;
  readonly place: WeightPlace;
  readonly outputs: readonly number[];
  readonly sample: number;
  readonly onChooseSample: (sample: number) => void;
}

export function OutputsTable(props: OutputsTableProps) {
  const { samplesStep, sumStep, work, model, isWhole, place, outputs, sample, onChooseSample } = props;
  const words = messages.outputs;
  const { trace } = samplesStep;
  const samples = samplesOf(trace);
  const count = samples.length;
  const table = useRowGrid({ count, entry: { row: samples.indexOf(sample), column: 1 }, corners: true });
  const { first } = table.window;
  useEffect(() => work?.lookAt(first + 1), [work, first]);
  return (
    <RowGrid
      table={table}
      name={words.tableName}
      className="outputs-scroll"
      width={outputs.length + 2}
      style={{ '--columns': outputs.length } as CSSProperties}
      head={
        <>
          <th scope="col" className="outputs-head-sample">
            {words.sampleHead}
          </th>
          {outputs.map((output) => (
            <th key={output} scope="col">
              {words.outputHead(unitNumber(output))}
            </th>
          ))}
          <th scope="col" className="outputs-total" title={words.rowSumDetail}>
            {words.rowSumHead}
          </th>
        </>
      }
      row={(index) => {
        const number = sampleAt(trace, index + 1);
        return (
          <OutputsRow
            key={index + 1}
            row={index}
            sample={number}
            selected={number === sample}
            step={samplesStep}
            model={model}
            isPending={!isWhole && work?.has(index + 1) === false}
            place={place}
            outputs={outputs}
            complete={outputs.length === outputCount(trace)}
            onChoose={onChooseSample}
          />
        );
      }}
      footRows={divisionOf(trace) === 'none' ? 2 : 3}
      foot={
        <OutputsFoot
          step={sumStep}
          model={model}
          isPending={!isWhole}
          place={place}
          outputs={outputs}
          firstRow={count}
        />
      }
    />
  );
}

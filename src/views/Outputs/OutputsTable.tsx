/** The grid: one row per sample, one column per output, with sums at the right and under the rule. */
import { type CSSProperties, useEffect, useRef } from 'react';
import { divisionOf, samplesOf, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { RowSpacer } from '../shared/grid/RowSpacer';
import { useRovingGrid } from '../shared/grid/useRovingGrid';
import { useRowWindow } from '../shared/grid/useRowWindow';
import type { StepView } from '../shared/quantity/useStep';
import { OutputsFoot } from './OutputsFoot';
import { OutputsRow } from './OutputsRow';
import { type OutputsModel, outputCount } from './outputsModel';
import type { OutputsWork } from './outputsWork';

const rowHeight = 26;

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
  readonly scale: number;
  readonly onChooseSample: (sample: number) => void;
}

export function OutputsTable(props: OutputsTableProps) {
  const { samplesStep, sumStep, work, model, isWhole, place, outputs, sample, scale, onChooseSample } = props;
  const words = messages.outputs;
  const { trace } = samplesStep;
  const samples = samplesOf(trace);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const window = useRowWindow(samples.length, rowHeight * scale, scroller);
  const footRows = divisionOf(trace) === 'none' ? 2 : 3;
  const onKeyDown = useRovingGrid({
    grid,
    entry: { row: samples.indexOf(sample), column: 1 },
    reveal: (row) => window.reveal(row),
    page: samples.length > 12 ? 10 : undefined,
    corners: true,
  });
  useEffect(() => work?.lookAt(window.first + 1), [work, window.first]);
  const width = outputs.length + 2;
  return (
    <div className="outputs-scroll" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
        role="grid"
        aria-label={words.tableName}
        aria-rowcount={1 + samples.length + footRows}
        data-rows={samples.length + footRows}
        ref={grid}
        style={{ '--columns': outputs.length } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className="outputs-head-sample">
              {words.sampleHead}
            </th>
            {outputs.map((output) => (
              <th key={output} scope="col" className="outputs-head">
                {words.outputHead(output)}
              </th>
            ))}
            <th scope="col" className="outputs-head outputs-total" title={words.rowSumDetail}>
              {words.rowSumHead}
            </th>
          </tr>
        </thead>
        <tbody>
          <RowSpacer height={window.above} width={width} />
          {samples.slice(window.first, window.last).map((number, offset) => (
            <OutputsRow
              key={number}
              row={window.first + offset}
              sample={number}
              selected={number === sample}
              step={samplesStep}
              model={model}
              isPending={!isWhole && work?.has(window.first + offset + 1) === false}
              place={place}
              outputs={outputs}
              complete={outputs.length === outputCount(trace)}
              onChoose={onChooseSample}
            />
          ))}
          <RowSpacer height={window.below} width={width} />
        </tbody>
        <OutputsFoot
          step={sumStep}
          model={model}
          isPending={!isWhole}
          place={place}
          outputs={outputs}
          firstRow={samples.length}
        />
      </table>
    </div>
  );
}

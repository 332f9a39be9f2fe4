/** The batch's samples with a checkbox each, their contributions, and the change of the gradient without each of them. */
import { useMedium } from '../../kit/medium/medium';
import { shortLabel } from '../../kit/quantity/sampleLabel';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import type { Column } from '../../kit/table/column';
import { quantityCell } from '../../kit/table/numberCells';
import { useRowGrid } from '../../kit/table/RowGrid';
import { Table } from '../../kit/table/Table';
import { hasFactors, plainStep, summandOf, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import type { SampleInfluence } from './influence';
import { SignedBar } from './SignedBar';

interface SamplesInAndOutProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly rows: readonly SampleInfluence[];
  /** The largest magnitude of a change; absent: not known yet. */
  readonly largest: number | undefined;
  readonly leftOut: readonly number[];
  /** Absent: none is marked. */
  readonly selected: number | undefined;
  readonly onToggle: (sample: number) => void;
}

export function SamplesInAndOut(props: SamplesInAndOutProps) {
  const { step, place, rows, largest, leftOut, selected, onToggle } = props;
  const { run, trace } = step;
  const words = messages.influence;
  const heads = words.columns;
  const isLater = (sample: number): boolean =>
    shownAt({ kind: 'leaveOneOutGradient', ...place, sample }, step) === 'pending';
  const isPlainStep = plainStep(trace) === trace;
  const { kind } = useMedium();
  const box: Column<SampleInfluence> = {
    id: 'in',
    head: heads.in,
    kind: 'control',
    cell: ({ sample }) => ({
      content: (stop) => (
        <input
          type="checkbox"
          className="influence-box"
          aria-label={words.include(sample)}
          checked={!leftOut.includes(sample)}
          onChange={() => onToggle(sample)}
          {...stop}
        />
      ),
    }),
  };
  const columns: readonly Column<SampleInfluence>[] = [
    ...(kind === 'stage' || kind === 'slide' ? [] : [box]),
    {
      id: 'sample',
      head: heads.sample,
      kind: 'name',
      className: 'influence-sample',
      cell: ({ sample, rows: count }) => ({
        content: (
          <>
            <span className="influence-number">{sample}</span>{' '}
            {count > 1 && <span title={words.rowsDetail(count)}>{words.rows(count)} </span>}
            <span className="number">{shortLabel(run.data, sample, run.labels[sample - 1])}</span>
          </>
        ),
      }),
    },
    {
      id: 'gradient',
      head: hasFactors(trace) && isPlainStep ? heads.contribution : heads.gradient,
      kind: 'number',
      // Beside gradients of the batch without it, a sample's own gradient has their sign.
      cell: ({ sample }) =>
        quantityCell(isPlainStep ? summandOf(trace, place, sample) : { kind: 'plainGradient', ...place, sample }, step),
    },
    {
      id: 'without',
      head: heads.without,
      kind: 'number',
      cell: ({ sample, without }) =>
        without === undefined ? undefined : quantityCell({ kind: 'leaveOneOutGradient', ...place, sample }, step),
    },
    {
      id: 'change',
      head: heads.change,
      kind: 'bar',
      className: 'influence-change',
      spare: 1,
      cell: ({ sample, without, change }) =>
        largest === undefined || without === undefined || isLater(sample)
          ? undefined
          : { content: <SignedBar value={change} largest={largest} /> },
    },
  ];
  const chosen = rows.findIndex(({ sample }) => sample === selected);
  return (
    <Table
      table={useRowGrid({ count: rows.length })}
      name={words.list}
      className="influence-table"
      columns={columns}
      row={(index) => rows[index]}
      look={({ sample }) => ({
        key: sample,
        selected: sample === selected,
        className: leftOut.includes(sample) ? 'is-out is-crossed' : undefined,
      })}
      keep={chosen < 0 ? undefined : [chosen]}
    />
  );
}

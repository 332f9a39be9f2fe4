/** Samples with checkboxes: the chosen weight's batch gradient and step without the unticked ones. */
import { useMemo } from 'react';
import { QuietButton } from '../../kit/chrome/buttons';
import { Panel } from '../../kit/chrome/Panel';
import { ViewChoice } from '../../kit/fields/ViewChoice';
import { useMedium } from '../../kit/medium/medium';
import { readLeftOut, writeLeftOut } from '../../kit/quantity/leftOutSamples';
import { shortLabel } from '../../kit/quantity/sampleLabel';
import { shownAt, useStep } from '../../kit/quantity/useStep';
import type { Column } from '../../kit/table/column';
import { quantityCell } from '../../kit/table/numberCells';
import { Table } from '../../kit/table/Table';
import { useRowGrid } from '../../kit/table/useRowGrid';
import { weightWithout } from '../../model';
import { hasFactors, nameOf, plainStep, samplesOf } from '../../quantity';
import { leftOutKey, useStore, useViewKey } from '../../store';
import { messages } from '../../text';
import { useMarkedSample } from '../shared/beats/beatContext';
import { BeforeAfter, SignedBar } from './BeforeAfter';
import { influences, influencesIn, ownGradient, ranked, type SampleInfluence } from './influence';
import './influence.css';
import '../../kit/plot/figure.css';

export function Influence() {
  const step = useStep();
  const { trace, run } = step;
  const words = messages.influence;
  const place = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const [text, setText] = useViewKey(leftOutKey);
  const bySample = useViewKey('influence.order')[0] === 'sample';
  const isStaged = useMedium().kind === 'stage';
  const batch = useMemo(() => [...new Set(samplesOf(trace))], [trace]);
  const leftOut = useMemo(() => readLeftOut(text, batch), [text, batch]);
  const kept = useMemo(
    () => weightWithout({ trace, data: run.data }, place, leftOut),
    [trace, run.data, place, leftOut],
  );
  const sumKnown = shownAt({ kind: 'batchGradient', ...place }, step) !== 'pending';
  const inOrder = useMemo(() => influences(trace, place), [trace, place]);
  const biggestFirst = useMemo(() => ranked(inOrder), [inOrder]);
  const leaveOut = (samples: readonly number[]): void => setText(writeLeftOut(text, batch, samples));
  const onToggle = (toggled: number): void =>
    leaveOut(leftOut.includes(toggled) ? leftOut.filter((one) => one !== toggled) : [...leftOut, toggled]);
  // In what is left of the batch: where one is out, another may count most.
  const biggest = useMemo(() => {
    const [first] = ranked(influencesIn(trace, place, new Set(leftOut), kept?.batchGradient ?? 0));
    return sumKnown && first && Math.abs(first.change) > 0 ? first : undefined;
  }, [trace, place, leftOut, kept, sumKnown]);
  return (
    <Panel name={messages.panels.influence.name} subtitle={words.subtitle} className="influence">
      <div className="controls" data-not-on="slide">
        <span className="semibold figure-weight">{nameOf({ kind: 'weight', ...place }, trace.network)}</span>
        <ViewChoice viewKey="influence.order" usual="influence" label={words.order} options={words.orders} />
        <div className="flow influence-choices">
          <QuietButton onClick={() => leaveOut([])} disabled={leftOut.length === 0}>
            {words.all}
          </QuietButton>
          <QuietButton onClick={() => leaveOut(batch.filter((other) => other !== sample))}>
            {words.onlySelected(sample)}
          </QuietButton>
          {biggest && batch.length - leftOut.length > 1 && (
            <QuietButton onClick={() => leaveOut([...leftOut, biggest.sample])}>
              {words.withoutBiggest(biggest.sample)}
            </QuietButton>
          )}
        </div>
      </div>
      <div className="influence-body">
        <SamplesInAndOut
          rows={bySample || isStaged || !sumKnown ? inOrder : biggestFirst}
          largest={sumKnown ? Math.abs(biggestFirst[0]?.change ?? 0) : undefined}
          leftOut={leftOut}
          onToggle={onToggle}
        />
        <BeforeAfter step={step} place={place} leftOut={leftOut} kept={kept} />
      </div>
    </Panel>
  );
}

interface SamplesInAndOutProps {
  readonly rows: readonly SampleInfluence[];
  /** The largest magnitude of a change; absent: not known yet. */
  readonly largest: number | undefined;
  readonly leftOut: readonly number[];
  readonly onToggle: (sample: number) => void;
}

/** The batch's samples with a checkbox each, their contributions, and the change of the gradient without each of them. */
function SamplesInAndOut({ rows, largest, leftOut, onToggle }: SamplesInAndOutProps) {
  const step = useStep();
  const { run, trace } = step;
  const place = useStore((state) => state.cursor.weight);
  const marked = useMarkedSample();
  const words = messages.influence;
  const heads = words.columns;
  const isLater = (sample: number): boolean =>
    shownAt({ kind: 'leaveOneOutGradient', ...place, sample }, step) === 'pending';
  const isPlainStep = plainStep(trace) === trace;
  const { overflow } = useMedium();
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
    ...(overflow === 'fold' ? [] : [box]),
    {
      id: 'sample',
      head: heads.sample,
      kind: 'name',
      className: 'cut influence-sample',
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
      cell: ({ sample }) => quantityCell(ownGradient(trace, place, sample), step),
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
  const chosen = rows.findIndex(({ sample }) => sample === marked);
  return (
    <Table
      table={useRowGrid({ count: rows.length })}
      name={words.list}
      className="influence-table"
      columns={columns}
      row={(index) => rows[index]}
      look={({ sample }) => ({
        key: sample,
        selected: sample === marked,
        className: leftOut.includes(sample) ? 'is-out is-crossed' : undefined,
      })}
      keep={chosen < 0 ? undefined : [chosen]}
    />
  );
}

/** The chosen weight's contributions as a picture: up and down, sample by sample, to the total; then the mean. */
import { useMemo, useState } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { FigureButton } from '../../kit/plot/FigureFoot';
import { FigureTable } from '../../kit/plot/FigureTable';
import { NamedNumbers } from '../../kit/quantity/NamedNumbers';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { isCovered, type StepView, useStep } from '../../kit/quantity/useStep';
import { SignSwatch } from '../../kit/sign/SignSwatch';
import { RovingGroup } from '../../kit/table/RovingGroup';
import {
  connectionName,
  factorKinds,
  rowsOf,
  runningTotalAt,
  sampleAt,
  samplesOf,
  summandOf,
  type WeightPlace,
} from '../../quantity';
import { useActions, useStore } from '../../store';
import { formatShort, messages } from '../../text';
import { cancelledWords } from './cancelled';
import { type ContributionBins, contributionBins } from './contributionBins';
import { Histogram } from './Histogram';
import { sumNumbers } from './sumNumbers';
import { addedAt, contributionsOf, sumCover, sumPicture } from './sumPicture';
import { Waterfall } from './Waterfall';
import { whySum } from './whySum';
import './sum.css';
import './histogram.css';

/** More samples than this are counted in bins. */
const mostSteps = 40;

export function Sum() {
  const step = useStep();
  const { trace, run, stop } = step;
  const weight = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const { chooseSample } = useActions();
  const [asTable, setAsTable] = useState(false);
  const words = messages.sumPanel;
  const { batchSize } = trace;
  const values = useMemo(() => contributionsOf(trace, weight), [trace, weight]);
  const samples = useMemo(() => samplesOf(trace), [trace]);
  const added = addedAt(stop, batchSize);
  const factors = factorKinds(trace);
  const binned = batchSize > mostSteps;
  const cover = useMemo(() => sumCover(trace, weight, stop), [trace, weight, stop]);
  const picture = useMemo(() => sumPicture(values, samples, added ?? 0, cover), [values, samples, added, cover]);
  const bins = useMemo(
    () => (binned ? contributionBins(values, cover?.contribution) : undefined),
    [binned, values, cover],
  );
  const selected = samples.indexOf(sample);
  const isComplete =
    added !== undefined && stop.phase !== 'per-sample' && (stop.phase !== 'sum' || stop.part === undefined);
  // What the words compare: Σg, and Σ|g|, from which it could be calculated.
  const isSumCovered = (['gradientSum', 'cancellation'] as const).some((kind) => isCovered({ kind, ...weight }, step));
  const why = useMemo(() => whySum(trace, { place: weight, values, print: formatShort }), [trace, weight, values]);
  const foot = {
    legend: <SumLegend />,
    buttons: added !== undefined && (
      <FigureButton row={2} column={0} aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
        {asTable ? words.hideTable : words.showTable}
      </FigureButton>
    ),
  };
  return (
    <Panel
      name={words.name}
      className="sum"
      subtitle={words.subtitle(connectionName(run.network, weight.layer, weight.from, weight.to))}
    >
      <RovingGroup
        className="stack figure-body sum-body"
        rows={3}
        entry={{ row: 1, column: binned ? 0 : Math.max(0, selected) }}
      >
        <p className="semibold">{wordsAt()}</p>
        {isComplete && why !== undefined && !isSumCovered && <p className="aside">{why}</p>}
        {factors.length > 0 && <p className="aside">{words.factored(factors)}</p>}
        <NamedNumbers step={step} entries={sumNumbers(trace, weight)} row={0} />
        {bins ? (
          <Histogram
            bins={bins}
            step={step}
            place={weight}
            sample={sample}
            samples={samples}
            added={added}
            inSum={stop.phase === 'sum'}
            row={1}
            onChooseSample={chooseSample}
            {...foot}
          />
        ) : (
          <Waterfall picture={picture} step={step} place={weight} sample={sample} added={added} row={1} {...foot} />
        )}
        {asTable &&
          added !== undefined &&
          (bins ? <BinTable bins={bins} /> : <SampleContributions step={step} place={weight} />)}
      </RovingGroup>
    </Panel>
  );

  function wordsAt(): string {
    if (added === undefined) return words.pending(messages.phases.names['per-sample']);
    if (stop.phase === 'per-sample') return words.fromZero(batchSize);
    if (stop.phase === 'sum' && stop.part !== undefined) return words.someAdded(added, batchSize);
    if (isSumCovered) return messages.covered.sentence;
    const { layer, from, to } = weight;
    return cancelledWords(values, trace.gradientSum(layer, from, to));
  }
}

interface SampleContributionsProps {
  readonly step: StepView;
  readonly place: WeightPlace;
}

/** The waterfall's numbers as a table: each contribution, and the running total. */
function SampleContributions({ step, place }: SampleContributionsProps) {
  const words = messages.sumPanel;
  const { trace } = step;
  return (
    <FigureTable
      name={words.tableCaption}
      columns={[
        { head: words.columns.sample, cell: (row) => sampleAt(trace, row) },
        {
          head: words.columns.gradient,
          cell: (row) => <QuantityNumber quantity={summandOf(trace, place, sampleAt(trace, row))} step={step} />,
        },
        {
          head: words.columns.total,
          cell: (row) => <QuantityNumber quantity={runningTotalAt(trace, place, row)} step={step} />,
        },
      ]}
      rows={rowsOf(trace)}
      keyOf={(row) => row}
    />
  );
}

/** The meaning of direction and colour: as a plain and a hatched sample, and in words. */
function SumLegend() {
  const words = messages.sumPanel;
  return (
    <ul className="aside flow figure-legend">
      <li>
        <SignSwatch sign="positive" />
        {words.positive}
      </li>
      <li>
        <SignSwatch sign="negative" />
        {words.negative}
      </li>
    </ul>
  );
}

/** The histogram as a table: edges and counts. */
function BinTable({ bins: { bins, zeros } }: { readonly bins: ContributionBins }) {
  const words = messages.sumPanel;
  const rows = [...bins, ...(zeros.length > 0 ? [{ from: 0, to: 0, rows: zeros }] : [])];
  return (
    <FigureTable
      name={words.binTableCaption}
      columns={[
        { head: words.columns.from, cell: ({ from }) => formatShort(from) },
        { head: words.columns.to, cell: ({ to }) => formatShort(to) },
        { head: words.columns.count, cell: ({ rows }) => rows.length },
      ]}
      rows={rows}
      keyOf={({ from, to }) => `${from} ${to}`}
    />
  );
}

/** The chosen weight's contributions as a picture: up and down, sample by sample, to the total; then the mean. */
import { useMemo, useRef, useState } from 'react';
import { connectionName, factorKinds, samplesOf } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { Panel } from '../shared/chrome/Panel';
import { useRovingGrid } from '../shared/grid/useRovingGrid';
import { useStep } from '../shared/quantity/useStep';
import { BinTable } from './BinTable';
import { cancelledWords } from './cancelled';
import { contributionBins } from './contributionBins';
import { Histogram } from './Histogram';
import { SampleTable } from './SampleTable';
import { SumLegend } from './SumLegend';
import { SumNumbers } from './SumNumbers';
import { addedAt, contributionsOf, sumPicture } from './sumPicture';
import { Waterfall } from './Waterfall';
import './sum.css';
import '../shared/chart/figure.css';

/** More samples than this are counted in bins. */
export const mostSteps = 40;

export function Sum() {
  const step = useStep();
  const { trace, run, stop } = step;
  const weight = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const chooseSample = useStore((state) => state.chooseSample);
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const words = messages.sumPanel;
  const { batchSize } = trace;
  const values = useMemo(() => contributionsOf(trace, weight), [trace, weight]);
  const samples = useMemo(() => samplesOf(trace), [trace]);
  const added = addedAt(stop, batchSize);
  const factors = factorKinds(trace);
  const binned = batchSize > mostSteps;
  const picture = useMemo(() => sumPicture(values, samples, added ?? 0), [values, samples, added]);
  const bins = useMemo(() => (binned ? contributionBins(values) : undefined), [binned, values]);
  const selected = samples.indexOf(sample);
  const onKeyDown = useRovingGrid({ grid: body, entry: { row: 1, column: binned ? 0 : Math.max(0, selected) } });
  return (
    <Panel
      name={words.name}
      className="sum"
      subtitle={words.subtitle(connectionName(run.network, weight.layer, weight.from, weight.to))}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go between the controls inside */}
      <div className="sum-body" ref={body} data-rows={3} onKeyDown={onKeyDown}>
        <p className="sum-words">{wordsAt()}</p>
        {factors.length > 0 && <p className="sum-note">{words.factored(factors)}</p>}
        <SumNumbers step={step} place={weight} row={0} />
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
          />
        ) : (
          <Waterfall picture={picture} step={step} place={weight} sample={sample} added={added} row={1} />
        )}
        <div className="sum-foot">
          <SumLegend />
          {added !== undefined && (
            <button
              type="button"
              className="sum-table-button"
              data-row={2}
              data-column={0}
              tabIndex={-1}
              aria-expanded={asTable}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? words.hideTable : words.showTable}
            </button>
          )}
        </div>
        {asTable &&
          added !== undefined &&
          (bins ? <BinTable bins={bins} /> : <SampleTable step={step} place={weight} samples={samples} />)}
      </div>
    </Panel>
  );

  function wordsAt(): string {
    if (added === undefined) return words.pending(messages.phases.names['per-sample']);
    if (stop.phase === 'per-sample') return words.fromZero(batchSize);
    if (stop.phase === 'sum' && stop.part !== undefined) return words.someAdded(added, batchSize);
    const { layer, from, to } = weight;
    const sizes = values.reduce((total, value) => total + Math.abs(value), 0);
    return cancelledWords(sizes, trace.gradientSum(layer, from, to), batchSize);
  }
}

/** The batch on several machines: the samples are divided among workers, each computes its own sum, the sums are added, and one update follows. */
import { useMemo } from 'react';
import { Choice } from '../../kit/fields/Choice';
import { FigureDetails } from '../../kit/plot/FigureTable';
import { PendingMark } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { ShortTable } from '../../kit/table/ShortTable';
import { dataGradientOf, nounOf, plainDivisionOf, reached, type WeightPlace } from '../../quantity';
import { largestShare, mostWorkers } from '../../run';
import { useViewKey } from '../../store';
import { columnFormat, formatWithPower, messages, type NumberFormat } from '../../text';
import { differenceText } from './differenceText';
import { EpochSentence } from './EpochSentence';
import { machinesSentence } from './machinesSentence';
import { samplesText } from './samplesText';
import { type WorkerModel, workerModel } from './workerModel';

const workersKey = 'epoch.workers';
const usualWorkers = 4;

interface MachinesProps {
  readonly step: StepView;
  readonly place: WeightPlace;
}

export function Machines({ step, place }: MachinesProps) {
  const words = messages.epoch.machines;
  const { trace, run, stop } = step;
  const [workersText, setWorkers] = useViewKey(workersKey);
  const workers = readWorkers(workersText);
  const known = reached({ phase: 'sum' }, stop);
  const model = useMemo(() => workerModel(trace, place, workers), [trace, place, workers]);
  const { shares, passes } = model;
  const format = columnFormat([model.sum, ...shares.map(({ sum }) => sum)]);
  const number = (value: number) =>
    known ? (
      <span className="number">{formatWithPower(value, format)}</span>
    ) : (
      <PendingMark phase={messages.phases.names.sum} />
    );
  const isDivided = plainDivisionOf(trace) === 'batch' && trace.batchSize > 0;
  const name = nounOf(dataGradientOf(trace, place), 'the');
  return (
    <div className="epoch-body is-machines">
      <div className="epoch-said">
        <EpochSentence said={machinesSentence(model, { known, isDivided, count: trace.batchSize })} />
      </div>
      <section className="epoch-part stack epoch-workers" data-not-on="stage" aria-label={words.name}>
        <div className="controls epoch-worker-head">
          <h3 className="epoch-head">
            {words.name}{' '}
            <span className="aside epoch-note">{words.detail(run.epochInfo(trace.step).batch, trace.batchSize)}</span>
          </h3>
          <Choice
            label={words.count}
            showLabel
            options={Array.from({ length: mostWorkers }, (_, index) => ({ id: `${index + 1}`, text: `${index + 1}` }))}
            selected={String(workers)}
            onChoose={(id) => setWorkers(Number(id) === usualWorkers ? undefined : id)}
          />
        </div>
        <ul className="epoch-worker-list">
          {shares.map(({ worker, samples, sum }) => (
            <li key={worker} className="stack epoch-worker">
              <strong>
                <span className="epoch-word">{words.worker} </span>
                {worker}
              </strong>
              <span className="epoch-worker-samples">{samplesText(samples)}</span>
              <span className="aside epoch-note epoch-word">{words.passesOf(samples.length)}</span>
              <span className="epoch-time" aria-hidden="true">
                <span style={{ width: `${(100 * samples.length) / Math.max(1, passes)}%` }} />
              </span>
              <span className="epoch-box-value">{number(sum)}</span>
            </li>
          ))}
        </ul>
        <FigureDetails
          summary={words.showTable}
          name={words.table}
          rows={shares}
          keyOf={({ worker }) => worker}
          columns={[
            { head: words.name, cell: ({ worker }) => worker },
            { head: words.samples, cell: ({ samples }) => samples.join(', ') || words.none },
            { head: words.passes, className: 'number', cell: ({ samples }) => samples.length },
            { head: words.workerSum, className: 'number', cell: ({ sum }) => number(sum) },
            ...(isDivided
              ? [
                  {
                    head: words.mean,
                    className: 'number',
                    cell: ({ mean }: WorkerModel['shares'][number]) => (mean === undefined ? words.none : number(mean)),
                  },
                ]
              : []),
          ]}
        />
      </section>
      <section className="epoch-part epoch-together" aria-label={words.all}>
        <ShortTable
          name={words.all}
          className="epoch-together-table"
          columns={[
            { cell: ({ label }) => label },
            { cell: ({ value }) => number(value) },
            { cell: ({ verdict }) => verdict, className: 'epoch-verdict' },
          ]}
          rows={together({ model, name, known, isDivided, format, batchSize: trace.batchSize })}
          keyOf={({ className }) => className}
          classOf={({ className }) => className}
        />
        <p className="aside epoch-note">{words.shared({ updates: trace.updates })}</p>
        <h3 className="epoch-head">{words.timeName}</h3>
        <div className="epoch-cost" data-not-on="stage">
          <ShortTable
            name={words.timeName}
            columns={[
              { head: words.count, cell: () => words.slowest },
              ...Array.from({ length: mostWorkers }, (_, index) => {
                const className = index + 1 === workers ? 'number is-now' : 'number';
                return {
                  head: index + 1,
                  headClass: className,
                  className,
                  cell: (size: number) => largestShare(size, index + 1),
                };
              }),
            ]}
            rows={[trace.batchSize]}
            keyOf={(size) => size}
          />
        </div>
        <p className="aside epoch-note">{words.timeNote}</p>
      </section>
    </div>
  );
}

interface Together {
  readonly model: WorkerModel;
  /** Of the number that the division gives. */
  readonly name: string;
  readonly known: boolean;
  readonly isDivided: boolean;
  readonly format: NumberFormat;
  readonly batchSize: number;
}

/** The sum of the workers' sums, divided once, and the mean of their means beside it. */
function together({ model: { sum, gradient, means, shares }, name, known, isDivided, format, batchSize }: Together) {
  const words = messages.epoch.machines;
  const rows = [{ label: words.all, value: sum, className: 'epoch-total', verdict: '' }];
  if (isDivided) {
    rows.push({
      label: words.divided({ count: batchSize }),
      value: gradient,
      className: 'epoch-full',
      verdict: known ? name : '',
    });
  }
  if (means && shares.length > 1) {
    const differs = means.kind === 'differ';
    const how = means.by > 0 ? messages.epoch.tooHigh : messages.epoch.tooLow;
    rows.push({
      label: differs ? words.meanOfMeans : words.meanOfMeansRight,
      value: means.value,
      className: `epoch-means ${known && differs ? 'is-wrong is-crossed' : ''}`,
      verdict: !known ? '' : differs ? how(differenceText(Math.abs(means.by), format)) : messages.epoch.same,
    });
  }
  return rows;
}

function readWorkers(text: string | undefined): number {
  const workers = /^\d$/.test(text ?? '') ? Number(text) : usualWorkers;
  return workers >= 1 && workers <= mostWorkers ? workers : usualWorkers;
}

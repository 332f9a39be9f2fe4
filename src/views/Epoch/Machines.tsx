/** The batch on several machines: the samples are divided among workers, each computes its own sum, the sums are added, and one update follows. */
import { useMemo } from 'react';
import { Choice } from '../../kit/fields/Choice';
import { PendingMark } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { ShortTable } from '../../kit/table/ShortTable';
import { dataGradientOf, nounOf, plainDivisionOf, reached, type WeightPlace } from '../../quantity';
import { mostWorkers } from '../../run';
import { useViewKey } from '../../store';
import { columnFormat, formatWithPower, messages, type NumberFormat } from '../../text';
import { apartText } from './differenceText';
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
  const { shares } = model;
  const format = columnFormat([model.sum, ...shares.map(({ sum }) => sum)]);
  const number = (value: number | undefined) =>
    value === undefined ? null : known ? (
      <span className="number">{formatWithPower(value, format)}</span>
    ) : (
      <PendingMark phase={messages.phases.names.sum} />
    );
  const isDivided = plainDivisionOf(trace) === 'batch' && trace.batchSize > 0;
  const name = nounOf(dataGradientOf(trace, place), 'the');
  const rows = shares.map(
    ({ worker, samples, sum, mean }): Row => ({
      name: String(worker),
      samples: samplesText(samples),
      sum,
      mean,
    }),
  );
  const means = [
    {
      head: words.mean,
      headClass: 'is-number',
      className: 'is-number epoch-batchGradient',
      cell: ({ mean }: Row) => number(mean),
    },
    { id: 'verdict', className: 'epoch-verdict', cell: ({ verdict }: Row) => verdict },
  ];
  return (
    <div className="epoch-body is-machines">
      <div className="epoch-said">
        <EpochSentence said={machinesSentence(model, { known, isDivided, count: trace.batchSize })} />
      </div>
      <section className="epoch-part epoch-workers" aria-label={words.name}>
        <div className="controls epoch-worker-head">
          <h3 className="epoch-head">
            {words.name}{' '}
            <span className="aside epoch-note">{words.detail(run.epochInfo(trace.step).batch, trace.batchSize)}</span>
          </h3>
          <Choice
            label={words.name}
            showLabel
            options={Array.from({ length: mostWorkers }, (_, index) => ({ id: `${index + 1}`, text: `${index + 1}` }))}
            selected={String(workers)}
            onChoose={(id) => setWorkers(Number(id) === usualWorkers ? undefined : id)}
          />
        </div>
        <ShortTable
          name={words.name}
          className="epoch-short"
          columns={[
            { head: words.worker, cell: ({ name }) => name },
            { head: messages.epoch.columns.samples, cell: ({ samples }) => samples },
            {
              head: messages.epoch.columns.sum,
              headClass: 'is-number',
              className: 'is-number epoch-gradientSum',
              cell: ({ sum }) => number(sum),
            },
            ...(isDivided ? means : []),
          ]}
          rows={rows}
          totals={together({ model, name, known, isDivided, format, batchSize: trace.batchSize })}
          keyOf={(_, index) => index}
          classOf={({ className }) => className}
        />
        <p className="aside epoch-note">{words.shared({ updates: trace.updates })}</p>
      </section>
    </div>
  );
}

/** A worker, or what the workers give together. */
interface Row {
  readonly name: string;
  readonly samples?: string;
  readonly sum?: number;
  readonly mean?: number | undefined;
  readonly verdict?: string;
  readonly className?: string;
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
function together({ model, name, known, isDivided, format, batchSize }: Together): readonly Row[] {
  const words = messages.epoch.machines;
  const { sum, gradient, means, shares } = model;
  const rows: Row[] = [{ name: words.all, sum, className: 'under-rule' }];
  if (isDivided) {
    rows.push({
      name: words.divided({ count: batchSize }),
      mean: gradient,
      className: 'epoch-full',
      verdict: known ? name : '',
    });
  }
  if (means && shares.length > 1) {
    const differs = means.kind === 'differ';
    const how = means.by > 0 ? messages.epoch.tooHigh : messages.epoch.tooLow;
    rows.push({
      name: differs ? words.meanOfMeans : words.meanOfMeansRight,
      mean: means.value,
      className: `epoch-means ${known && differs ? 'is-wrong is-crossed' : ''}`,
      verdict:
        !known || !Number.isFinite(means.by)
          ? ''
          : differs
            ? how(apartText(means.value, gradient, format))
            : messages.epoch.same,
    });
  }
  return rows;
}

function readWorkers(text: string | undefined): number {
  const workers = /^\d$/.test(text ?? '') ? Number(text) : usualWorkers;
  return workers >= 1 && workers <= mostWorkers ? workers : usualWorkers;
}

/** How many samples the network gets right, and on request which ones it confuses; each can be chosen. */

import { useMemo, useState } from 'react';
import { classNamesOf } from '../../kit/quantity/classNames';
import type { StepView } from '../../kit/quantity/useStep';
import { JobLine } from '../../kit/work/JobLine';
import { Job } from '../../kit/work/job';
import { useJob } from '../../kit/work/useJob';
import { latestFor } from '../../memory';
import { lastLayer, type StepTrace, unitsIn } from '../../model';
import { isKnown, rowOf, samplesOf } from '../../quantity';
import { type Run, type WrongSample, wrongAmong, wrongSamples } from '../../run';
import { useActions, useStoreApi } from '../../store';
import { messages } from '../../text';
import { SampleImage } from '../shared/image/SampleImage';
import { batchOfSample, epochBatches } from '../shared/scenarioForm/batches/epochBatches';
import { saidOfRight } from './said';

interface RightSamplesProps {
  readonly step: StepView;
  /** Whether those of the full data set are counted too. */
  readonly whole: boolean;
}

/** Longer lists are cut: the first ones stand for all. */
const mostListed = 100;

export function RightSamples({ step, whole }: RightSamplesProps) {
  const { trace, run, stop } = step;
  const words = messages.lossPanel;
  const known = isKnown({ kind: 'batchLoss' }, trace, stop);
  const job = useJob(
    useMemo(() => (known && whole ? new Job(wrongSamples(run, trace.step)) : undefined), [known, whole, run, trace]),
  );
  if (!known || samplesOf(trace).length === 0) return null;
  const wrong = wrongInBatch(trace, run);
  return (
    <>
      <WrongList step={step} wrong={wrong} summary={saidOfRight(trace, wrong).text} />
      {whole && <JobLine name={words.rightProgress} job={job} />}
      {job.value && (
        <WrongList
          step={step}
          wrong={job.value}
          summary={words.rightInData(run.data.sampleCount - job.value.length, run.data.sampleCount)}
        />
      )}
    </>
  );
}

const wrongInBatch = latestFor((trace: StepTrace, run: Run): readonly WrongSample[] => {
  // A sample that is twice in the batch is one sample.
  const samples = [...new Set(samplesOf(trace))];
  const last = lastLayer(trace.network);
  const outputs = new Float64Array(unitsIn(trace.network, last));
  return wrongAmong(run.data, samples, (index) => {
    const row = rowOf(trace, samples[index] ?? Number.NaN);
    for (let unit = 1; unit <= outputs.length; unit++) outputs[unit - 1] = trace.activation(last, unit, row);
    return outputs;
  });
});

interface WrongListProps {
  readonly step: StepView;
  readonly wrong: readonly WrongSample[];
  readonly summary: string;
}

function WrongList({ step, wrong, summary }: WrongListProps) {
  const [isOpen, setOpen] = useState(false);
  if (wrong.length === 0) return <p className="small loss-right">{summary}</p>;
  return (
    // A hundred buttons that nobody sees would be drawn anew at each step.
    <details className="small loss-right" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && <Confused step={step} wrong={wrong} />}
    </details>
  );
}

function Confused({ step: { run, trace }, wrong }: Omit<WrongListProps, 'summary'>) {
  const words = messages.lossPanel;
  const store = useStoreApi();
  const { chooseSample, goTo } = useActions();
  const names = classNamesOf(run);
  const epoch = epochBatches(run, trace.step);
  const { firstStep, now } = epoch;
  const go = (sample: number): void => {
    const batch = batchOfSample(epoch, sample);
    if (batch > 0 && batch !== now) goTo({ step: firstStep + batch - 1 });
    // A far step is reached later: its batch has the sample then.
    if (!store.getState().travelling) chooseSample(sample);
  };
  return (
    <>
      <ul>
        {wrong.slice(0, mostListed).map(({ sample, target, chosen }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sample may have several rows of the batch
          <li key={index}>
            <button type="button" onClick={() => go(sample)}>
              <SampleImage run={run} sample={sample} />
              {words.confused({
                sample,
                target: names[target - 1] ?? String(target),
                chosen: chosen === undefined ? undefined : (names[chosen - 1] ?? String(chosen)),
                batch: batchOfSample(epoch, sample) === now ? undefined : batchOfSample(epoch, sample),
              })}
            </button>
          </li>
        ))}
      </ul>
      {wrong.length > mostListed && <p>{words.moreConfused(wrong.length - mostListed)}</p>}
    </>
  );
}

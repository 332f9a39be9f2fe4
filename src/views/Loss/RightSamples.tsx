/** How many samples the network gets right: of the batch, and on request of the full data set. */
import { useMemo } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { JobLine } from '../../kit/work/JobLine';
import { Job } from '../../kit/work/job';
import { useJob } from '../../kit/work/useJob';
import { latestFor } from '../../memory';
import { lastLayer, type StepTrace, unitsIn } from '../../model';
import { isKnown, rowOf, samplesOf } from '../../quantity';
import { type Run, type WrongSample, wrongAmong, wrongSamples } from '../../run';
import { messages } from '../../text';
import { saidOfRight } from './said';

interface RightSamplesProps {
  readonly step: StepView;
  /** Whether those of the full data set are counted too. */
  readonly whole: boolean;
}

export function RightSamples({ step, whole }: RightSamplesProps) {
  const { trace, run, stop } = step;
  const words = messages.lossPanel;
  const known = isKnown({ kind: 'batchLoss' }, trace, stop);
  const job = useJob(
    useMemo(() => (known && whole ? new Job(wrongSamples(run, trace.step)) : undefined), [known, whole, run, trace]),
  );
  if (!known || samplesOf(trace).length === 0) return null;
  const { sampleCount } = run.data;
  return (
    <>
      <p className="small loss-right">{saidOfRight(trace, wrongInBatch(trace, run)).text}</p>
      {whole && <JobLine name={words.rightProgress} job={job} />}
      {job.value && (
        <p className="small loss-right">{words.rightInData(sampleCount - job.value.length, sampleCount)}</p>
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

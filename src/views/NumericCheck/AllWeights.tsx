/** Checks all weights on request, in pieces, and interprets their ratios. */
import { useMemo } from 'react';
import { QuietButton } from '../../kit/chrome/buttons';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { Job } from '../../kit/work/job';
import { useJob } from '../../kit/work/useJob';
import { weightCount } from '../../model';
import { plainDivisionOf, quantityValue, weightPlaceAt } from '../../quantity';
import { messages } from '../../text';
import { CheckedWeights } from './CheckedWeights';
import { checkWork } from './checkJob';
import { type Compared, stepAt } from './ratios';
import { checkedStep } from './said';
import { saidOfAll } from './saidOfAll';

interface AllWeightsProps {
  readonly step: StepView;
  readonly compared: Compared;
  readonly h: number | undefined;
  readonly lossKnown: boolean;
}

export function AllWeights({ step, compared, h, lossKnown }: AllWeightsProps) {
  const { trace } = step;
  const words = messages.check;
  const job = useMemo(() => (lossKnown ? new Job(checkWork(trace, h)) : undefined), [trace, h, lossKnown]);
  const { value, isDone, isRunning, start, stop } = useJob(job, { auto: false });
  const total = weightCount(trace.network);
  const done = value?.checked ?? 0;
  const gradientKnown = shownAt({ kind: compared, ...weightPlaceAt(trace.network, 0) }, step) !== 'pending';
  const verdict = useMemo(() => {
    if (!value || !isDone || !gradientKnown) return undefined;
    const slopes = Array.from(value.slopes, (numeric, index) => {
      const place = weightPlaceAt(trace.network, index);
      const gradient = quantityValue({ kind: compared, ...place }, trace);
      return { numeric, gradient, h: stepAt(trace, place, h) };
    });
    return saidOfAll({ slopes, compared, step: checkedStep(trace), division: plainDivisionOf(trace) });
  }, [value, isDone, gradientKnown, compared, trace, h]);
  if (!job) return null;
  return (
    <section className="numeric-check-all" data-not-on="stage" aria-label={words.all}>
      <div className="controls">
        {isRunning ? (
          <>
            <QuietButton onClick={stop}>{words.stop}</QuietButton>
            <progress aria-label={words.progressName} value={done} max={total} />
            <span>{words.progress(done, total)}</span>
          </>
        ) : (
          done < total && (
            <>
              <QuietButton onClick={start}>{total === 1 ? words.startOne : words.start(total)}</QuietButton>
              <span>{done === 0 ? words.startDetail(2 * total) : words.stopped(done, total)}</span>
            </>
          )
        )}
        <span role="status">{verdict?.text}</span>
      </div>
      {value && done > 0 && <CheckedWeights step={step} compared={compared} slopes={value.slopes} count={done} h={h} />}
    </section>
  );
}

/** Checks all weights on request, in pieces, and interprets their ratios. */
import { useMemo } from 'react';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { Job } from '../../kit/work/job';
import { useJob } from '../../kit/work/useJob';
import { weightCount } from '../../model';
import { type Division, plainDivisionOf, quantityValue, weightPlaceAt } from '../../quantity';
import { formatShort, messages } from '../../text';
import { CheckedWeights } from './CheckedWeights';
import { checkWork } from './checkJob';
import { checkedStep } from './OneWeight';
import { type Compared, type RatioVerdict, shownRatio, verdictOn } from './ratios';

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
    const all = Array.from(value.slopes, (numeric, index) => ({
      numeric,
      gradient: quantityValue({ kind: compared, ...weightPlaceAt(trace.network, index) }, trace),
    }));
    return verdictOn(all, checkedStep(step));
  }, [value, isDone, gradientKnown, compared, trace, step]);
  if (!job) return null;
  return (
    <section className="numeric-check-all" data-not-on="stage" aria-label={words.all}>
      <div className="numeric-check-bar">
        {isRunning ? (
          <>
            <button type="button" className="quiet-button" onClick={stop}>
              {words.stop}
            </button>
            <progress aria-label={words.progressName} value={done} max={total} />
            <span>{words.progress(done, total)}</span>
          </>
        ) : (
          done < total && (
            <>
              <button type="button" className="quiet-button" onClick={start}>
                {total === 1 ? words.startOne : words.start(total)}
              </button>
              <span>{done === 0 ? words.startDetail(2 * total) : words.stopped(done, total)}</span>
            </>
          )
        )}
        <span role="status">{verdict && verdictText(verdict, total, plainDivisionOf(step.trace))}</span>
      </div>
      {value && done > 0 && (
        <CheckedWeights step={step} compared={compared} slopes={value.slopes} count={done} usual={h === undefined} />
      )}
    </section>
  );
}

function verdictText(verdict: RatioVerdict, count: number, division: Division): string {
  const { verdicts, causes } = messages.check;
  switch (verdict.kind) {
    case 'zero':
      return verdicts.zero;
    case 'notFinite':
      return verdicts.notFinite;
    case 'one':
      return verdict.outliers > 0
        ? verdicts.one(count - verdict.outliers) + verdicts.outliers({ count: verdict.outliers })
        : verdicts.one(count);
    case 'constant':
      return (
        verdicts.constant(
          formatShort(shownRatio(verdict.ratio)),
          causes[verdict.factor]({ divisor: messages.check.divisors[division] }),
        ) + (verdict.outliers > 0 ? verdicts.outliers({ count: verdict.outliers }) : '')
      );
    case 'varies':
      return verdicts.varies(formatShort(shownRatio(verdict.smallest)), formatShort(shownRatio(verdict.largest)));
  }
}

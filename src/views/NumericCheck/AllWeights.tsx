/** Every weight checked on request, piece by piece, with the ratios' verdict. */
import { useMemo } from 'react';
import { numericSlope, type StepTrace } from '../../model';
import { type Division, divisionOf, quantityValue, type WeightPlace, weightPlaces } from '../../quantity';
import { formatShort, messages } from '../../text';
import { type ChunkedJob, useChunkedJob } from '../shared/useChunkedJob';
import { type StepView, shownAt } from '../shared/useStep';
import { checkedStep } from './OneWeight';
import { type RatioVerdict, type Road, shownRatio, verdictOn } from './ratios';
import { WeightTable } from './WeightTable';

interface AllWeightsProps {
  readonly step: StepView;
  readonly road: Road;
  readonly h: number | undefined;
  readonly lossKnown: boolean;
}

interface CheckJob extends ChunkedJob {
  readonly places: readonly WeightPlace[];
  readonly slopes: Float64Array;
}

function checkJob(trace: StepTrace, h: number | undefined): CheckJob {
  const places = weightPlaces(trace.network);
  const slopes = new Float64Array(places.length);
  return {
    places,
    slopes,
    total: places.length,
    work: (piece) => {
      const place = places[piece];
      if (!place) return;
      slopes[piece] =
        h === undefined ? quantityValue({ kind: 'numericSlope', ...place }, trace) : numericSlope(trace, place, h);
    },
  };
}

export function AllWeights({ step, road, h, lossKnown }: AllWeightsProps) {
  const { trace } = step;
  const words = messages.check;
  const job = useMemo(() => (lossKnown ? checkJob(trace, h) : undefined), [trace, h, lossKnown]);
  const { done, running, start, stop } = useChunkedJob(job);
  const total = job?.total ?? 0;
  const gradientKnown = total > 0 && shownAt({ kind: road, ...(job?.places[0] as WeightPlace) }, step) !== 'pending';
  const verdict = useMemo(() => {
    if (!job || done < total || done === 0 || !gradientKnown) return undefined;
    const all = job.places.map((place, index) => ({
      numeric: job.slopes[index] ?? Number.NaN,
      gradient: quantityValue({ kind: road, ...place }, trace),
    }));
    return verdictOn(all, checkedStep(step));
  }, [job, done, total, gradientKnown, road, trace, step]);
  if (!job) return null;
  return (
    <section className="numeric-check-all" aria-label={words.all}>
      <div className="numeric-check-bar">
        {running ? (
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
        <span role="status">{verdict && verdictText(verdict, total, divisionOf(step.trace))}</span>
      </div>
      {done > 0 && (
        <WeightTable
          step={step}
          road={road}
          places={job.places}
          slopes={job.slopes}
          count={done}
          usual={h === undefined}
        />
      )}
    </section>
  );
}

function verdictText(verdict: RatioVerdict, count: number, division: Division): string {
  const { verdicts, causes } = messages.check;
  switch (verdict.kind) {
    case 'zero':
      return verdicts.zero;
    case 'one':
      return verdict.outliers > 0
        ? verdicts.one(count - verdict.outliers) + verdicts.outliers(verdict.outliers)
        : verdicts.one(count);
    case 'constant':
      return (
        verdicts.constant(formatShort(shownRatio(verdict.ratio)), causes[verdict.factor](division)) +
        (verdict.outliers > 0 ? verdicts.outliers(verdict.outliers) : '')
      );
    case 'varies':
      return verdicts.varies(formatShort(shownRatio(verdict.smallest)), formatShort(shownRatio(verdict.largest)));
  }
}

/** The gradient of one weight, added up from the single samples: on this rest the claims about sums and gradients. */
import { isPenalised, type StepTrace } from '../../model';
import { plainStep, rowsOf, type WeightPlace } from '../../quantity';

/** Σ c(k) ∂e(k)/∂w, without the clipping of samples. */
export function sumOfSamples(shown: StepTrace, { layer, from, to }: WeightPlace): number {
  const trace = plainStep(shown);
  return rowsOf(trace).reduce(
    (sum, row) => sum + timesOrZero(trace.sampleWeight(row), trace.sampleGradient(layer, from, to, row)),
    0,
  );
}

/** The whole gradient of the batch loss, with its penalty. */
export function fromSamples(trace: StepTrace, place: WeightPlace): number {
  const { penalty } = trace.settings;
  const ofData = trace.divisor === 0 ? 0 : sumOfSamples(trace, place) / trace.divisor;
  if (penalty === undefined || !isPenalised(penalty, place.from) || trace.penaltyDivisor === 0) return ofData;
  return ofData + (penalty.l2 * trace.weight(place.layer, place.from, place.to)) / trace.penaltyDivisor;
}

/** A sample of weight 0 adds nothing, whatever its numbers are. */
function timesOrZero(factor: number, value: number): number {
  return factor === 0 ? 0 : factor * value;
}

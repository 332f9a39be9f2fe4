/** The total magnitude, the sum, the mean and the clipped gradient: Σ|g|, Σg, Σg ÷ B, × γ. */
import { meanOf } from '../../kit/quantity/reductionOf';
import { clippedVectorOf, type StepTrace } from '../../model';
import { dataGradientOf, divisionRow, factorKinds, type Quantity, type WeightPlace } from '../../quantity';
import { formatSetting, messages } from '../../text';

export function sumNumbers(trace: StepTrace, place: WeightPlace): readonly (readonly [string, Quantity])[] {
  const words = messages.sumPanel;
  const factors = factorKinds(trace);
  const mean = meanWords(trace);
  const { clip } = trace.settings;
  return [
    // Σ|g| is over the gradients, so it is no measure of contributions with other factors.
    ...(factors.length > 0 ? [] : [[words.sizes, { kind: 'cancellation', ...place }] as const]),
    [words.sum(factors), { kind: 'gradientSum', ...place }],
    ...(mean === undefined ? [] : [[mean, dataGradientOf(trace, place)] as const]),
    ...(clip && clippedVectorOf(trace) === 'batchGradient'
      ? [[words.clipped({ maxNorm: formatSetting(clip.maxNorm) }), { kind: 'clippedGradient', ...place }] as const]
      : []),
  ];
}

/** Undefined if nothing is divided. */
function meanWords(trace: StepTrace): string | undefined {
  const words = messages.sumPanel;
  if (divisionRow(trace) === 'none') return undefined;
  const divided = { mean: meanOf(trace) ?? '', divisor: formatSetting(trace.divisor) };
  return trace.divisor === 0 ? words.noWeight : words.divided(divided);
}

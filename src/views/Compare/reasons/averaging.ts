/** The mistakes that average before they multiply: inputs, errors, or both factors. */
import { covariance, type MistakeName, type StepTrace } from '../../../model';
import type { PairedTraces } from '../pairNumbers';
import { areEqual, bothRows, dataGradients, hasBiases, hasPlainSamples, rowOfBiases } from './facts';
import { exact, type Reason, type ReasonsFor } from './reason';

/** One pass for the whole batch gives another δ, which a bias shows alone. */
export function averagedReasons(method: MistakeName & ('averagedInputs' | 'averagedErrors')): ReasonsFor {
  return ({ traces: { first, second }, place: { layer, to } }) => {
    if (first.batchSize === 1) return oneSampleReasons({ first, second });
    const [rightRow, wrongRow] = bothRows({ first, second }, dataGradients);
    // Where nothing differs, there is nothing to give a reason for.
    if (areEqual(rightRow, wrongRow)) return [];
    if (!hasBiases(first)) return [{ name: onePass[method].plain, values: {} }];
    if (isMeanDelta(first, second)) return [{ name: 'sameDelta', values: {} }];
    const [right, wrong] = [first.dataGradient(layer, 0, to), second.dataGradient(layer, 0, to)];
    // Only other units' biases show it.
    if (areEqual(Float64Array.of(right), Float64Array.of(wrong), Math.max(Math.abs(right), Math.abs(wrong))))
      return [{ name: onePass[method].plain, values: {} }];
    const values = { right: { value: right, beside: wrong }, wrong: { value: wrong, beside: right } };
    return [{ name: onePass[method].ofBias, values }];
  };
}

/** Whether every bias has the same gradient, as in a linear network: then the one δ is the mean of the samples'. */
function isMeanDelta(first: StepTrace, second: StepTrace): boolean {
  const ofBiases = (trace: StepTrace): Float64Array => rowOfBiases(trace, (...at) => trace.dataGradient(...at));
  return areEqual(ofBiases(first), ofBiases(second));
}

const onePass = {
  averagedInputs: { plain: 'oneInput', ofBias: 'oneInputBias' },
  averagedErrors: { plain: 'oneError', ofBias: 'oneErrorBias' },
} as const;

/** Differences of a covariance of this share are rounding: it is a difference itself. */
const rounding = 1e-10;

/** x̄·δ̄ misses the covariance; with weights or clip factors, it pairs every x with every δ. */
export const productOfMeansReasons: ReasonsFor = ({ traces: { first, second }, place: { layer, from, to } }) => {
  const { batchSize } = first;
  if (batchSize === 1) return oneSampleReasons({ first, second });
  const crossedCount = crossedPairs(first);
  // One sample, several times: its products are those of the means. Samples that all weigh 0 give 0 either way.
  if (crossedCount === 0 || first.divisor === 0) return [];
  const pairs = { size: exact(batchSize), crossed: exact(crossedCount), all: exact(batchSize ** 2) };
  const missed = covariance(first, layer, from, to);
  const error = second.dataGradient(layer, from, to) - first.dataGradient(layer, from, to);
  const expected = -(batchSize / first.divisor) * missed;
  const size = Math.max(Math.abs(error), Math.abs(missed), Math.abs(first.dataGradient(layer, from, to)));
  if (!hasPlainSamples(first) || !(Math.abs(error - expected) <= rounding * size))
    return [{ name: 'crossedPairs', values: pairs }];
  const crossed = { name: 'crossedPairs', values: pairs } as const;
  return first.divisor === batchSize && Math.abs(missed) > rounding * size
    ? [crossed, { name: 'missesCovariance', values: { covariance: missed } }]
    : [crossed];
};

/** How many pairs of rows are of two samples: a sample may have several rows. */
function crossedPairs({ batch, batchSize }: StepTrace): number {
  const rows = new Map<number, number>();
  for (const sample of batch) rows.set(sample, (rows.get(sample) ?? 0) + 1);
  return [...rows.values()].reduce((crossed, own) => crossed - own ** 2, batchSize ** 2);
}

/** A batch of one sample: a mistake about several samples leaves at most its weight, its clip factor or a fixed divisor out. */
export function oneSampleReasons(traces: PairedTraces): readonly Reason[] {
  const [right, wrong] = bothRows(traces, dataGradients);
  return areEqual(right, wrong) ? [{ name: 'oneSample', values: {} }] : [];
}

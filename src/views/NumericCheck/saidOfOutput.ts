/** What an output's slope lacks to the gradient, each sentence with what it claims. */
import type { StepTrace } from '../../model';
import { weightCount } from '../../model';
import { type Claim, claim, quantityValue, type WeightPlace, weightPlaceAt } from '../../quantity';
import { formatShort, messages } from '../../text';
import type { Said } from '../shared/said';
import { type OutputNumbers, outputNumbers } from './ofOutput';
import { leastMeasured, sameWithin, shownRatio } from './ratios';

/** Every sentence about the second column, in order. */
export function saidOfOutput(trace: StepTrace, place: WeightPlace, numbers: OutputNumbers): readonly Said[] {
  const { errors, slopes, gradient } = numbers;
  const products = errors.map((error, index) => (slopes[index] === 0 ? 0 : error * (slopes[index] ?? Number.NaN)));
  if (![gradient, ...products, ...errors].every(Number.isFinite)) return [notFinite()];
  const factor = factorOf(numbers, products);
  return [...factor, ...ofBatch(trace, place, numbers)];
}

function notFinite(): Said {
  return { kind: 'check.output.notFinite', text: messages.check.output.notFinite, claims: [] };
}

/** gradient ÷ slope of the chosen output; undefined where the output does not change measurably with the weight. */
export function outputRatio({ gradient, slope, above }: OutputNumbers): number | undefined {
  return Math.abs(slope) <= leastMeasured(above) ? undefined : gradient / slope;
}

function factorOf(numbers: OutputNumbers, products: readonly number[]): readonly Said[] {
  const words = messages.check.output;
  const { sample, output, slope, errors, gradient, isUsual, above } = numbers;
  const least = leastMeasured(above);
  if (Math.abs(slope) <= least) {
    const flat: Claim = claim(Math.abs(slope), 'isAtMost', least);
    return [{ kind: 'check.output.flat', text: words.flat({ output, sample }), claims: [flat] }];
  }
  const sum = products.reduce((total, product) => total + product, 0);
  const size = products.reduce((total, product) => total + Math.abs(product), 0);
  if (Math.abs(sum - gradient) > sameWithin * size) {
    const differ: Claim = { ...claim(sum, 'isNot', gradient), rounding: sameWithin / 4 };
    const kind = isUsual ? 'kink' : 'differ';
    return [{ kind: `check.output.${kind}`, text: words[kind], claims: [differ] }];
  }
  const added: Claim = {
    ...claim(
      [...products, size].map((value) => ({ value })),
      'is',
      [{ value: gradient }, { value: size }],
    ),
    rounding: sameWithin,
  };
  const error = errors[output - 1] ?? Number.NaN;
  const others = products.some((product, index) => index !== output - 1 && Math.abs(product) > sameWithin * size);
  if (others)
    return [{ kind: 'check.output.sum', text: words.sum({ outputs: errors.length, sample }), claims: [added] }];
  const printed = formatShort(shownRatio(error));
  const ratio: Claim = {
    ...claim([{ value: gradient / slope, printed: formatShort(shownRatio(gradient / slope)) }], 'is', [
      { value: error, printed },
    ]),
    rounding: sameWithin,
  };
  return [{ kind: 'check.output.factor', text: words.factor({ error: printed, sample }), claims: [added, ratio] }];
}

/** What the whole batch has instead of this one factor. */
function ofBatch(trace: StepTrace, place: WeightPlace, numbers: OutputNumbers): readonly Said[] {
  const words = messages.check.output;
  const batch = quantityValue({ kind: 'batchGradient', ...place }, trace);
  if (trace.batchSize > 1) {
    const { sample, output } = numbers;
    const own = ratioToBatch(trace, place, outputNumbers(trace, place, { sample, output, h: undefined }));
    const other = own === undefined ? undefined : otherRatio(trace, own, numbers);
    if (own === undefined || other === undefined) return [];
    const differ: Claim = { ...claim(own, 'isNot', other), rounding: sameWithin / 4 };
    return [{ kind: 'check.output.overBatch', text: words.overBatch({ count: trace.batchSize }), claims: [differ] }];
  }
  const isOther = Math.abs(batch - numbers.gradient) > sameWithin * (Math.abs(batch) + Math.abs(numbers.gradient));
  if (!isOther) return [];
  const differ: Claim = { ...claim(numbers.gradient, 'isNot', batch), rounding: sameWithin / 4 };
  return [{ kind: 'check.output.alone', text: words.alone({ sample: numbers.sample }), claims: [differ] }];
}

/** The batch gradient ÷ the slope of this output. */
function ratioToBatch(trace: StepTrace, place: WeightPlace, numbers: OutputNumbers): number | undefined {
  const { slope, above } = numbers;
  const ratio = quantityValue({ kind: 'batchGradient', ...place }, trace) / slope;
  return Math.abs(slope) <= leastMeasured(above) || !Number.isFinite(ratio) ? undefined : ratio;
}

/** The ratio of a weight at which it is another one; few have to be tried. */
function otherRatio(trace: StepTrace, own: number, { sample, output }: OutputNumbers): number | undefined {
  for (let index = 0; index < mostTried && index < weightCount(trace.network); index++) {
    const place = weightPlaceAt(trace.network, index);
    const ratio = ratioToBatch(trace, place, outputNumbers(trace, place, { sample, output, h: undefined }));
    if (ratio !== undefined && Math.abs(ratio - own) > sameWithin * (Math.abs(ratio) + Math.abs(own))) return ratio;
  }
  return undefined;
}

const mostTried = 20;

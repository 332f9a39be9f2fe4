/**
 * What samples of the data contribute to a batch's sum at the weights of a trace, whether or not they are in its batch:
 * forward and backward passes per sample, without the sum, the divisor and the optimizer.
 *
 * Indices are in range: rows are cut from the data, and places are those of the trace's network.
 */
import { backpropagate, outputDeltas, outputsOf } from './backwardPass';
import type { TrainingData } from './data';
import { forwardPass } from './forwardPass';
import { clipFactors } from './gradientNorms';
import { unitsIn, type WeightPlace } from './network';
import type { StepTrace } from './stepTrace';
import { timesFactor } from './timesFactor';

export interface SamplePass {
  /** c(k) γ(k) ∂e(k)/∂w of the sample in row `row`, from 0. */
  readonly contribution: (place: WeightPlace, row: number) => number;
}

/** Samples first..end−1 of the data, from 0. */
export function samplePass(
  { network, stateBefore: { weights }, settings }: Pick<StepTrace, 'network' | 'stateBefore' | 'settings'>,
  data: TrainingData,
  { first, end }: { readonly first: number; readonly end: number },
): SamplePass {
  const { inputs, inputWidth, targets, targetWidth, sampleWeights } = data;
  const rows = end - first;
  const pass = forwardPass(network, weights, { inputs: inputs.subarray(first * inputWidth, end * inputWidth), rows });
  const outputs = outputsOf(network, pass, targets.subarray(first * targetWidth, end * targetWidth));
  const deltas = backpropagate(network, weights, { pass, outputDelta: outputDeltas(network, outputs, settings.loss) });
  const { clip } = settings;
  const clips = clip?.per === 'sample' ? clipFactors(network, { pass, deltas }, clip.maxNorm) : undefined;
  return {
    contribution: ({ layer, from, to }, row) => {
      const x = pass.activations[layer - 1]![row * (unitsIn(network, layer - 1) + 1) + from]!;
      const gradient = x * deltas[layer - 1]![row * unitsIn(network, layer) + to - 1]!;
      const weight = sampleWeights?.[first + row];
      if (weight === undefined) return clips ? timesFactor(clips[row]!, gradient) : gradient;
      return timesFactor(clips ? weight * clips[row]! : weight, gradient);
    },
  };
}

/** The caption: which of a weight's terms are zero, and why. */
import { activationOf, ignoresZeroTargets, isPerUnit, lastLayer, type StepTrace, unitsIn } from '../../model';
import { rowsOf, unitNumber, type WeightPlace } from '../../quantity';
import { messages } from '../../text';

/** `known`: the shares are shown, which may include a row of zeros. */
export function captionOf({ layer, from, to }: WeightPlace, trace: StepTrace, known: boolean): string {
  const { network, settings } = trace;
  const words = messages.outputs.captions;
  const last = lastLayer(network);
  if (unitsIn(network, last) === 1) return words.oneOutput;
  // −y/o: the loss has derivative 0 at an output whose target is 0.
  const skips = ignoresZeroTargets(settings.loss);
  if (layer < last) {
    const zeroRow = known && rowsOf(trace).some((row) => trace.sampleGradient(layer, from, to, row) === 0);
    return [words.hidden, ...(skips ? [words.crossEntropy] : []), ...(zeroRow ? [words.zeroRows] : [])].join(' ');
  }
  if (isPerUnit(activationOf(network, last))) return words.elementwise(unitNumber(to));
  return [words.softmax({ output: unitNumber(to) }), ...(skips ? [words.crossEntropy] : [])].join(' ');
}

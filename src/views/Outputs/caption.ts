/** Which of a weight's terms are zero, and why: the answer follows the weight. */
import { activationOf, lastLayer, type StepTrace, unitsIn } from '../../model';
import type { WeightPlace } from '../../quantity';
import { messages } from '../../text';

export function captionOf({ layer, to }: WeightPlace, { network, settings }: StepTrace): string {
  const words = messages.outputs.captions;
  const last = lastLayer(network);
  if (unitsIn(network, last) === 1) return words.oneOutput;
  const softmax = activationOf(network, last) === 'softmax';
  // −y/o: the loss has no slope at an output whose target is 0.
  const skips = settings.loss === 'crossEntropy';
  if (layer < last) return [words.hidden, skips ? words.crossEntropy : words.zeroRows].join(' ');
  if (!softmax) return words.elementwise(to);
  return [words.softmax(to), ...(skips ? [words.crossEntropy] : [])].join(' ');
}

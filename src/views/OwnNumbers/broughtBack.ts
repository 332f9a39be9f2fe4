/** What Undo or Redo has brought back in the sheet, in words: its shape, a number by its name, or the section that is another. */
import { addressOf, nameOf, type Quantity, weightPlaces } from '../../quantity';
import { type FilledScenario, inlineData, networkOf, sampleCountOf } from '../../scenario';
import { formatSetting, messages } from '../../text';
import { numberAt } from './numberAt';

export function broughtBack(before: FilledScenario, after: FilledScenario): string {
  const words = messages.ownNumbers;
  const { layers, bias, weights } = after.network;
  const samples = sampleCountOf(after);
  if (layers.join() !== before.network.layers.join() || samples !== sampleCountOf(before)) {
    return words.draft(layers, samples);
  }
  if (bias !== before.network.bias) return words.network;
  if ((weights === undefined) !== (before.network.weights === undefined)) return words.weights;
  for (const quantity of numbersThatMayDiffer(before, after)) {
    const value = numberAt(after, addressOf(quantity));
    if (value === undefined || Object.is(value, numberAt(before, addressOf(quantity)))) continue;
    return words.numberBack(nameOf(quantity, networkOf(after)), Number.isNaN(value) ? undefined : formatSetting(value));
  }
  if (before.training !== after.training) return words.training;
  return before.data === after.data ? words.network : words.samples;
}

/** In two sheets of the same shape. */
function* numbersThatMayDiffer(before: FilledScenario, after: FilledScenario): Generator<Quantity> {
  if (before.network !== after.network) {
    for (const place of weightPlaces(networkOf(after))) yield { kind: 'weight', ...place };
  }
  if (before.data === after.data) return;
  const { inputs, targets } = inlineData(after);
  for (const [kind, rows] of [
    ['input', inputs],
    ['target', targets],
  ] as const) {
    for (const [at, row] of rows.entries()) {
      for (const unit of row.keys()) yield { kind, unit: unit + 1, sample: at + 1 };
    }
  }
}

/** What Undo or Redo has brought back in the sheet, in words: its shape, a number by its name, or the section that is another. */
import { nameOf, type Quantity, weightPlaces } from '../../quantity';
import { type FilledScenario, inlineData, networkOf, sampleCountOf, weightAt } from '../../scenario';
import { formatSetting, messages } from '../../text';

export function broughtBack(before: FilledScenario, after: FilledScenario): string {
  const words = messages.ownNumbers;
  const { layers } = after.network;
  const samples = sampleCountOf(after);
  if (layers.join() !== before.network.layers.join() || samples !== sampleCountOf(before)) {
    return words.draft(layers, samples);
  }
  const number = changedNumber(before, after);
  if (number) {
    const { quantity, value } = number;
    return words.numberBack(nameOf(quantity, networkOf(after)), Number.isNaN(value) ? undefined : formatSetting(value));
  }
  if (before.training !== after.training) return words.training;
  return before.data === after.data ? words.network : words.samples;
}

interface Numbered {
  readonly quantity: Quantity;
  readonly value: number;
}

/** The first number that differs, in two sheets of the same shape. */
function changedNumber(before: FilledScenario, after: FilledScenario): Numbered | undefined {
  const old = numbersOf(before);
  for (const one of numbersOf(after)) {
    const { value } = old.next();
    if (value && !Object.is(value.value, one.value)) return one;
  }
  return undefined;
}

function* numbersOf(scenario: FilledScenario): Generator<Numbered, undefined> {
  for (const place of weightPlaces(networkOf(scenario))) {
    const value = weightAt(scenario.network, place);
    if (value !== undefined) yield { quantity: { kind: 'weight', ...place }, value };
  }
  const { inputs, targets } = inlineData(scenario);
  for (const [kind, samples] of [
    ['input', inputs],
    ['target', targets],
  ] as const) {
    for (const [at, row] of samples.entries()) {
      for (const [unit, value] of row.entries()) {
        yield { quantity: { kind, unit: unit + 1, sample: at + 1 }, value };
      }
    }
  }
}

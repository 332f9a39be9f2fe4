/** An error of the scenario check, in the words of a form: one sentence, and the field it belongs to. */
import { lossNames, type Network } from '../../../model';
import { addressOf, nameOf, type Quantity } from '../../../quantity';
import type { ScenarioError } from '../../../scenario';
import { messages } from '../../../text';

export interface FormError {
  /** `layers`, `seed`, `batchSize`, `learningRate`, a number's address, or empty for the form as a whole. */
  readonly field: string;
  readonly sentence: string;
}

/** The sentence of the scenario check, with its place in the form's words. */
export function errorOfCheck(network: Network, { place, message }: ScenarioError): FormError {
  const quantity = quantityAt(place);
  const field = quantity ? addressOf(quantity) : fieldOf(place);
  const rest = place === '' ? message : message.slice(place.length + 2);
  const fields = messages.scenarioFields.fields;
  const words = rowWords(place) ?? (quantity ? nameOf(quantity, network) : (fields[field] ?? place));
  return { field, sentence: messages.scenarioFields.problem(words, inWords(rest)) };
}

/** Paths of the file count from 0; the path of a whole row means its first number. */
function quantityAt(place: string): Quantity | undefined {
  const [, list, indices = ''] =
    /^(?:network|data)\.(weights|biases|inputs|targets|sampleWeights)((?:\[\d+\])*)$/.exec(place) ?? [];
  const [first = 1, second = 1, third = 1] = [...indices.matchAll(/\d+/g)].map(([index]) => Number(index) + 1);
  if (list === 'weights') return { kind: 'weight', layer: first, from: second, to: third };
  if (list === 'biases') return { kind: 'weight', layer: first, from: 0, to: second };
  if (list === 'inputs') return { kind: 'input', unit: second, sample: first };
  if (list === 'sampleWeights') return { kind: 'sampleWeight', sample: first };
  return list === 'targets' ? { kind: 'target', unit: second, sample: first } : undefined;
}

/** A sentence about all targets of a sample, such as their sum, or about all sample weights, names no single number. */
function rowWords(place: string): string | undefined {
  const words = messages.scenarioFields;
  if (place === 'data.sampleWeights') return words.sampleWeights;
  const [, index] = /^data\.targets\[(\d+)\]$/.exec(place) ?? [];
  return index === undefined ? undefined : words.targetsOf(Number(index) + 1);
}

function fieldOf(place: string): string {
  if (place.startsWith('network.layers')) return 'layers';
  if (place.startsWith('network.initialization')) return 'seed';
  if (place === 'training.batchSize') return 'batchSize';
  return place === 'training.optimizer.learningRate' ? 'learningRate' : '';
}

/** Losses by their names on the screen. */
function inWords(text: string): string {
  return lossNames.reduce(
    (sentence, name) => sentence.replace(new RegExp(`\\b${name}\\b`), messages.losses[name].name),
    text,
  );
}

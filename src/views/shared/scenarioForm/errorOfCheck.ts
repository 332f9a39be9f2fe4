/** An error of the scenario check, in the words of a form: one sentence, and the field it belongs to. */
import { lossNames, type Network } from '../../../model';
import { addressOf, nameOf, type Quantity } from '../../../quantity';
import type { ScenarioError } from '../../../scenario';
import { messages } from '../../../text';
import { fieldAt } from './fields/fieldList';

export interface FormError {
  /** The address of a number, the name of a field, `layers`, or empty for the form as a whole. */
  readonly field: string;
  readonly sentence: string;
}

/** The sentence of the scenario check, with its place in the form's words. */
export function errorOfCheck(network: Network, { place, message }: ScenarioError): FormError {
  const quantity = quantityAt(place);
  const field = fieldAt(place);
  const isLayers = place.startsWith('network.layers');
  const rest = place === '' ? message : message.slice(place.length + 2);
  const words =
    rowWords(place) ??
    (quantity && nameOf(quantity, network)) ??
    (isLayers ? messages.scenarioFields.layers : (field?.label() ?? place));
  const name = isLayers ? 'layers' : (field?.name ?? '');
  return {
    field: quantity ? addressOf(quantity) : name,
    sentence: messages.scenarioFields.problem(words, inWords(rest)),
  };
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

/** Losses by their names on the screen. */
function inWords(text: string): string {
  return lossNames.reduce(
    (sentence, name) => sentence.replace(new RegExp(`\\b${name}\\b`), messages.losses[name].name),
    text,
  );
}

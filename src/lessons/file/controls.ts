/** What a learner may move in a question: a weight, a number of the data, a sample's weight, or the learning rate. */

import type { StepTrace } from '../../model';
import { exists, parseAddress, type Quantity, quantityValue } from '../../quantity';
import type { Change } from '../../run';
import { type DataPlace, type FilledScenario, inlineData, withData, withValue } from '../../scenario';

export const controlForm = /^(weight\.\d+\.\d+\.\d+|(input|target)\.\d+\.\d+|sampleWeight\.\d+|learningRate)$/;

export type ControlPlace =
  | { readonly kind: 'weight'; readonly layer: number; readonly from: number; readonly to: number }
  | { readonly kind: 'learningRate' }
  | ({ readonly kind: 'data' } & DataPlace);

export interface Controlled {
  readonly scenario: FilledScenario;
  readonly changes: readonly Change[];
}

/** Undefined if the text is none. */
export function controlPlace(text: string): ControlPlace | undefined {
  if (!controlForm.test(text)) return undefined;
  const [kind, ...indices] = text.split('.');
  const [first = 0, second = 0, third = 0] = indices.map(Number);
  switch (kind) {
    case 'weight':
      return { kind, layer: first, from: second, to: third };
    case 'learningRate':
      return { kind };
    case 'sampleWeight':
      return { kind: 'data', part: 'sampleWeights', unit: 1, sample: first };
    default:
      return { kind: 'data', part: kind === 'input' ? 'inputs' : 'targets', unit: first, sample: second };
  }
}

/** The number of the step that the control moves. */
export function controlQuantity(text: string): Quantity | undefined {
  return text === 'learningRate' ? { kind: 'learningRate' } : parseAddress(text);
}

/** NaN if the step has no such number. */
export function controlValue(text: string, trace: StepTrace): number {
  const quantity = controlQuantity(text);
  return quantity && exists(quantity, trace) ? quantityValue(quantity, trace) : Number.NaN;
}

/** The same with another value of a control, from a step on; unchecked. */
export function withControl(
  { scenario, changes }: Controlled,
  step: number,
  { of, value }: { readonly of: string; readonly value: number },
): Controlled {
  const place = controlPlace(of);
  if (!place) return { scenario, changes };
  if (place.kind === 'data') return { scenario: withDataValue(scenario, place, value), changes };
  const change: Change =
    place.kind === 'weight'
      ? { step, setting: 'weight', layer: place.layer, from: place.from, to: place.to, value }
      : { step, setting: 'learningRate', value };
  return { scenario, changes: [...changes, change] };
}

export function withDataValue(scenario: FilledScenario, place: DataPlace, value: number): FilledScenario {
  return withData(scenario, withValue(inlineData(scenario), place, value));
}

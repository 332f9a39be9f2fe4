/** The activation functions of a network, from the first layer to the outputs: tanh → sigmoid. */
import type { Network } from '../model';
import { messages } from '../text';

export function activationsText({ activations }: Network): string {
  return activations.map((name) => messages.activations[name]).join(' → ');
}

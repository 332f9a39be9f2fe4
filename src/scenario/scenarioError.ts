/** An error in a scenario: one sentence and its place. */
import { messages } from '../text';

export interface ScenarioError {
  /** A path such as `network.weights[0][1]`, indices from 0 as in the file; empty for the file as a whole. */
  readonly place: string;
  /** The whole sentence, place included: `network.activations: expected 2 entries, one per layer 1..2; got 3`. */
  readonly message: string;
}

/** An error at `place` with this sentence. */
export function errorAt(place: string, text: string): ScenarioError {
  return { place, message: place === '' ? text : `${place}: ${text}` };
}

/** An error at `place`: expected something else. */
export function expectedAt(place: string, what: string, got: string | number): ScenarioError {
  return errorAt(place, messages.expected.got(what, got));
}

/** A short description of a wrong value, always on one line. */
export function describeValue(value: unknown): string {
  const words = messages.foundValues;
  if (value === undefined) return words.nothing;
  if (Array.isArray(value)) return words.list(value.length);
  if (typeof value === 'object' && value !== null) return words.object;
  return typeof value === 'string' ? words.text(value) : String(value);
}

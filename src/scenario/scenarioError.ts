/** What is wrong with a scenario: one sentence, and the place it speaks of. */
export interface ScenarioError {
  /** A path such as `network.weights[0][1]`, indices from 0 as in the file; empty for the file as a whole. */
  readonly place: string;
  /** The whole sentence, place included: `network.activations: expected 2 entries, one per layer 1..2; got 3`. */
  readonly message: string;
}

/** The sentence that `text` makes about `place`. */
export function errorAt(place: string, text: string): ScenarioError {
  return { place, message: place === '' ? text : `${place}: ${text}` };
}

/** What stood in the wrong place, in a few words and never over several lines. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}

/** What is wrong with a scenario or with a change of it. */
export class ScenarioError extends Error {
  override readonly name: string = 'ScenarioError';
  /** A path such as `network.weights[0][1]`, with indices from 0 as in the file; empty for the file as a whole. */
  readonly place: string;

  /** `message` is one sentence, the place included: `network.activations: expected 2 entries, one per layer 1..2; got 3`. */
  constructor(place: string, message: string) {
    super(message);
    this.place = place;
  }
}

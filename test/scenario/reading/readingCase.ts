/** A paste with its right reading, as data. */

type Rows = readonly (readonly number[])[];

/** In the scenario's own order: weights by layer, d(l−1) rows of d(l). */
export interface Part {
  readonly layers?: readonly number[];
  readonly inputs?: Rows;
  readonly targets?: Rows;
  readonly weights?: readonly Rows[];
  readonly biases?: readonly (readonly number[])[];
}

export type ReadingCase = { readonly name: string; readonly text: string } & (
  | { readonly reads: Part }
  /** Asked about: all of these are offered, the first of them first. */
  | { readonly asks: readonly [Part, ...Part[]] }
  | { readonly refuses: RegExp }
);

export const xorInputs: Rows = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

export const xorTargets: Rows = [[0], [1], [1], [0]];

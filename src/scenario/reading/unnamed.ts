/** Arrays without names, taken as what they may be. */
import { limits } from '../limits';
import { type NumberArray, type Rows, rowsArray } from './arrays';
import type { Evidence } from './evidence';
import type { Gathered } from './gathered';
import type { Matrix } from './layered';
import type { Side } from './sides';

/** The likeliest first. */
export function unnamedRoles(paste: Gathered, evidence: Evidence): readonly Gathered[] {
  const arrays = paste.unnamed.map(({ choices }) => choices[choices.length - 1] ?? choices[0]);
  const [first, second] = arrays;
  if (!first) return [];
  const side = (name: string, array: NumberArray): Side => ({ name, array });
  if (!second) {
    const isKnown = paste.inputs !== undefined || paste.targets !== undefined;
    if (isKnown && !(evidence.isPrint && first.dimensions === 2)) return [paste];
    if (first.dimensions === 0) return [];
    const width = first.rows[0]?.length ?? 0;
    const asInputs = { ...paste, inputs: side('', first) };
    const asWeights = { ...paste, isSole: true, weights: [{ name: '', layer: 1, array: first }] };
    if (evidence.isPrint && first.dimensions === 2) return [asWeights];
    const split: Gathered[] = width > 1 && first.dimensions === 2 ? [{ ...paste, ...splitSides(first.rows) }] : [];
    return [...split, asInputs, ...(first.dimensions === 2 ? [asWeights] : [])];
  }
  const layers = layersOf(arrays);
  const asNetwork = layers && { ...paste, ...layers };
  const isKnown = paste.inputs !== undefined || paste.targets !== undefined;
  // A print of a network's weights says so.
  if (asNetwork && (evidence.weights !== undefined || isKnown)) return [asNetwork];
  if (isKnown) return [paste];
  const asSamples = arrays.length === 2 ? { ...paste, inputs: side('', first), targets: side('', second) } : undefined;
  return [asSamples, asNetwork].filter((one) => one !== undefined);
}

function splitSides(rows: Rows): Pick<Gathered, 'inputs' | 'targets'> {
  const part = (from: number, to?: number): Side => ({
    name: '',
    array: rowsArray(rows.map((row) => row.slice(from, to))),
    stacked: 'samples',
  });
  return { inputs: part(0, -1), targets: part(-1) };
}

/** Matrices and lists by turns are weights and biases; matrices alone are weights. */
function layersOf(arrays: readonly NumberArray[]): Pick<Gathered, 'weights' | 'biases'> | undefined {
  const matrices = arrays.filter(({ dimensions }) => dimensions === 2);
  if (matrices.length > limits.layers) return undefined;
  const isPaired =
    arrays.length === 2 * matrices.length &&
    arrays.every(({ dimensions }, at) => (at % 2 === 0 ? dimensions === 2 : dimensions === 1));
  const [weights, biases] = isPaired
    ? [matrices, arrays.filter((_, at) => at % 2 === 1)]
    : matrices.length === arrays.length
      ? [arrays, []]
      : [undefined, undefined];
  if (!weights || !biases) return undefined;
  const numbered = (list: readonly NumberArray[]): readonly Matrix[] =>
    list.map((array, at) => ({ name: '', layer: at + 1, array }));
  return { weights: numbered(weights), biases: numbered(biases) };
}

/** Arrays without names, taken as what they may be. */
import { limits } from '../limits';
import { type NumberArray, type Rows, rowsArray } from './arrays';
import type { Evidence } from './evidence';
import type { Gathered } from './gathered';
import type { Matrix } from './layered';
import type { Side } from './sides';

/** The likeliest first. */
export function unnamedRoles(paste: Gathered, evidence: Evidence): readonly Gathered[] {
  const arrays = paste.unnamed.map(({ choices }) => choices.at(-1) ?? choices[0]);
  const [first, second, ...more] = arrays;
  if (!first) return [];
  const isKnown = paste.inputs !== undefined || paste.targets !== undefined;
  const side = (array: NumberArray): Side => ({ name: '', array });
  if (second) {
    const layers = layersOf(arrays);
    const asNetwork = layers ? [{ ...paste, ...layers }] : [];
    // A print of a network's weights says so.
    if (layers && (evidence.weights !== undefined || isKnown)) return asNetwork;
    if (isKnown) return [paste];
    return more.length > 0 ? asNetwork : [{ ...paste, inputs: side(first), targets: side(second) }, ...asNetwork];
  }
  const isMatrix = first.dimensions === 2;
  const asWeights = { ...paste, isSole: true, weights: [{ name: '', layer: 1, array: first }] };
  if (evidence.isPrint && isMatrix) return [asWeights];
  if (isKnown) return [paste];
  if (first.dimensions === 0) return [];
  const asInputs = { ...paste, inputs: side(first) };
  if (!isMatrix) return [asInputs];
  const hasColumns = (first.rows[0]?.length ?? 0) > 1;
  return [...(hasColumns ? [{ ...paste, ...splitSides(first.rows) }] : []), asInputs, asWeights];
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
  const [weights, others] = [2, 1].map((dimensions) => arrays.filter((array) => array.dimensions === dimensions));
  const arePaired =
    others?.length === weights?.length && arrays.every(({ dimensions }, at) => dimensions === 2 - (at % 2));
  if (!weights || !others || weights.length > limits.layers) return undefined;
  if (weights.length < arrays.length && !arePaired) return undefined;
  const numbered = (list: readonly NumberArray[]): readonly Matrix[] =>
    list.map((array, at) => ({ name: '', layer: at + 1, array }));
  return { weights: numbered(weights), biases: numbered(others) };
}

/** The presses in which a matrix of gradients fills. */
import { firstFrom, type StepTrace } from '../../../model';
import type { WeightPlace } from '../../../quantity';
import { pressesOf } from './presses';

/** More cells than this are shown a row at a press. */
const mostCells = 12;

/** The cells of Xᵀ Δ: those of the first row of Xᵀ against each column of Δ, then the next; of a large one a row at a press. */
export function cellsOf(trace: StepTrace, { layer }: WeightPlace): readonly (readonly WeightPlace[])[] {
  const froms = fromsOf(trace, layer);
  const tos = Array.from({ length: trace.network.layers[layer] ?? 0 }, (_, at) => at + 1);
  const rows = froms.map((from) => tos.map((to) => ({ layer, from, to })));
  if (froms.length * tos.length <= mostCells) return rows.flat().map((cell) => [cell]);
  return pressesOf(rows.length, mostCells).map(([from, to]) => rows.slice(from, to).flat());
}

/** The units that weights of the layer lead from, the bias as 0: the rows of Xᵀ Δ. */
export function fromsOf({ network }: StepTrace, layer: number): readonly number[] {
  const first = firstFrom(network);
  return Array.from({ length: (network.layers[layer - 1] ?? 0) + 1 - first }, (_, at) => at + first);
}

/** The presses in which a matrix of gradients fills. */
import { firstFrom, type StepTrace } from '../../../model';
import type { WeightPlace } from '../../../quantity';

/** In a larger matrix the chosen cell comes first, then its row and its column, then all others. */
const mostCells = 12;

/** What a press shows, and the cell whose number its sentence names. */
export interface CellPress {
  /** `ofX`: what the same x gives with every other δ. `ofDelta`: what the same δ gives with every other x. */
  readonly name: 'cell' | 'ofX' | 'ofDelta' | 'all';
  readonly cells: readonly WeightPlace[];
  readonly named: WeightPlace;
}

/** The cells of Xᵀ Δ: those of the first row of Xᵀ against each column of Δ, then the next; of a large one those around the chosen one. */
export function cellPresses(trace: StepTrace, place: WeightPlace): readonly CellPress[] {
  const { layer } = place;
  const froms = fromsOf(trace, layer);
  const tos = Array.from({ length: trace.network.layers[layer] ?? 0 }, (_, at) => at + 1);
  const cells = froms.flatMap((from) => tos.map((to) => ({ layer, from, to })));
  if (cells.length <= mostCells) return cells.map((cell) => ({ name: 'cell', cells: [cell], named: cell }));
  // Beside the chosen cell, so that it is in sight with it.
  const [from, to] = [beside(place.from, froms), beside(place.to, tos)];
  const presses: readonly CellPress[] = [
    { name: 'cell', cells: [place], named: place },
    {
      name: 'ofX',
      cells: cells.filter((cell) => cell.from === place.from && cell.to !== place.to),
      named: { ...place, to },
    },
    {
      name: 'ofDelta',
      cells: cells.filter((cell) => cell.from !== place.from && cell.to === place.to),
      named: { ...place, from },
    },
    {
      name: 'all',
      cells: cells.filter((cell) => cell.from !== place.from && cell.to !== place.to),
      named: { layer, from, to },
    },
  ];
  return presses.filter((press) => press.cells.length > 0);
}

/** The number after another one, or before the last. */
function beside(number: number, all: readonly number[]): number {
  const at = all.indexOf(number);
  return all[at + 1] ?? all[at - 1] ?? number;
}

/** The units that weights of the layer lead from, the bias as 0: the rows of Xᵀ Δ. */
export function fromsOf({ network }: StepTrace, layer: number): readonly number[] {
  const first = firstFrom(network);
  return Array.from({ length: (network.layers[layer - 1] ?? 0) + 1 - first }, (_, at) => at + first);
}

/** The judged cells by kind and layer. */
import type { Quantity } from '../../../quantity';
import type { Block } from './finding';
import { columnOf } from './hand';
import type { JudgedCell, Judgement } from './sheet';

/** In the order of computation. */
export function blocksOf({ cells }: Judgement): readonly Block[] {
  const columns = new Map<string, JudgedCell[]>();
  for (const cell of cells) {
    const column = columnOf(cell.quantity);
    const known = columns.get(column);
    if (known) known.push(cell);
    else columns.set(column, [cell]);
  }
  return [...columns.values()].map(blockOf);
}

export function blockOf(cells: readonly JudgedCell[]): Block {
  const quantity: Quantity | undefined = cells[0]?.quantity;
  return {
    kind: quantity?.kind ?? 'preactivation',
    ...(quantity && 'layer' in quantity && { layer: quantity.layer }),
    cells,
  };
}

/** The judged cells by kind and layer. */
import type { Block } from './finding';
import { columnOf } from './hand';
import type { JudgedCell, Judgement } from './sheet';

/** In the order of computation. */
export function blocksOf({ cells }: Judgement): readonly Block[] {
  const blocks = new Map<string, Block & { readonly cells: JudgedCell[] }>();
  for (const cell of cells) {
    const { quantity } = cell;
    const known = blocks.get(columnOf(quantity));
    const layer = 'layer' in quantity ? { layer: quantity.layer } : {};
    if (known) known.cells.push(cell);
    else blocks.set(columnOf(quantity), { kind: quantity.kind, ...layer, cells: [cell] });
  }
  return [...blocks.values()];
}

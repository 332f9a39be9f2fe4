/** The student's judged cells by kind and layer. */
import type { Block } from './finding';
import { columnOf, type Hand } from './hand';
import type { JudgedCell, Judgement } from './sheet';

/** In the order of computation. Numbers that an exercise gives tell nothing of what the student has done in the others of their block. */
export function blocksOf({ cells }: Judgement, { given }: Pick<Hand, 'given'>): readonly Block[] {
  const blocks = new Map<string, Block & { readonly cells: JudgedCell[] }>();
  for (const cell of cells.filter(({ address }) => !given.has(address))) {
    const { quantity } = cell;
    const known = blocks.get(columnOf(quantity));
    const layer = 'layer' in quantity ? { layer: quantity.layer } : {};
    if (known) known.cells.push(cell);
    else blocks.set(columnOf(quantity), { kind: quantity.kind, ...layer, cells: [cell] });
  }
  return [...blocks.values()];
}

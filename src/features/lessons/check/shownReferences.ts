/** What the reader of a document meets at a step: wordings that are not chosen are left out. */
import { type Block, branchFor, type Document, type Inline, type Reference, referencesIn } from '../../../prose';
import { type CalculationContext, evaluateAt, outcomeOf } from '../../../quantity';

export function shownReferences({ blocks }: Document, context: CalculationContext): readonly Reference[] {
  return shownInlines(blocks, context, { withConditions: true }).flatMap((inline) => {
    if (inline.type === 'reference') return [inline];
    return inline.type === 'computed' ? referencesIn(inline.calculation) : [];
  });
}

/** The numbers that its reader meets, calculated ones among them; those that cannot be seen yet are left out. */
export function shownNumbers({ blocks }: Document, context: CalculationContext): readonly number[] {
  return shownInlines(blocks, context).flatMap((inline) => {
    if (inline.type !== 'reference' && inline.type !== 'computed') return [];
    if (inline.type === 'reference' && inline.style !== 'number') return [];
    const outcome = inline.type === 'computed' ? evaluateAt(inline.calculation, context) : outcomeOf(inline, context);
    return outcome.state === 'known' ? [outcome.value] : [];
  });
}

/** Parts without parts, in reading order; `withConditions`: also the numbers by which a wording is chosen, which are not printed. */
export function shownInlines(
  blocks: readonly Block[],
  context: CalculationContext,
  { withConditions }: { readonly withConditions: boolean } = { withConditions: false },
): readonly Inline[] {
  const ofBlock = (block: Block): readonly Inline[] => {
    if (block.type === 'list') return block.items.flatMap((item) => item.flatMap(ofBlock));
    return 'inlines' in block ? block.inlines.flatMap(ofInline) : [];
  };
  const ofInline = (inline: Inline): readonly Inline[] => {
    if (!('branches' in inline)) return 'inlines' in inline ? inline.inlines.flatMap(ofInline) : [inline];
    const { type, of, branches } = inline;
    const outcome = of.type === 'computed' ? evaluateAt(of.calculation, context) : outcomeOf(of, context);
    // Without a number to decide by, no wording is shown, and that number is missed.
    const chosen = outcome.state === 'known' ? branchFor(type, branches, outcome.value) : [];
    return [...(withConditions ? [of] : []), ...chosen.flatMap(ofInline)];
  };
  return blocks.flatMap(ofBlock);
}

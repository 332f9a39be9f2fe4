/** The references of a document that its reader meets at a step: those of wordings that are not chosen are left out. */
import { type Block, branchFor, type Document, type Inline, type Reference, referencesIn } from '../../prose';
import { type CalculationContext, evaluateAt, outcomeOf } from '../../quantity';

export function shownReferences({ blocks }: Document, context: CalculationContext): readonly Reference[] {
  const ofBlock = (block: Block): readonly Reference[] => {
    if (block.type === 'list') return block.items.flatMap((item) => item.flatMap(ofBlock));
    return 'inlines' in block ? block.inlines.flatMap(ofInline) : [];
  };
  const ofInline = (inline: Inline): readonly Reference[] => {
    if (inline.type === 'reference') return [inline];
    if (inline.type === 'computed') return referencesIn(inline.calculation);
    if (!('branches' in inline)) return 'inlines' in inline ? inline.inlines.flatMap(ofInline) : [];
    const { type, of, branches } = inline;
    const outcome = of.type === 'computed' ? evaluateAt(of.calculation, context) : outcomeOf(of, context);
    // Without a number to decide by, no wording is shown, and that number is missed.
    const chosen = outcome.state === 'known' ? branchFor(type, branches, outcome.value) : [];
    return [...ofInline(of), ...chosen.flatMap(ofInline)];
  };
  return blocks.flatMap(ofBlock);
}

/**
 * Longer texts about the screen, as data: paragraphs, lists, headings and displayed formulas, with numbers and symbols
 * in them. There is no HTML in it, and none is made of it.
 */
import { type Calculation, referencesIn } from './calculation';
import type { Choice, Place, Reference, TexSegment, TextSegment } from './segments';

export interface Document {
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'paragraph' | 'heading'; readonly inlines: readonly Inline[] }
  /** `start` is the number of an ordered list's first item. */
  | { readonly type: 'list'; readonly start?: number; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'displayedTex'; readonly tex: string }
  | { readonly type: 'codeBlock'; readonly code: string };

export type Inline =
  | TextSegment
  | TexSegment
  | Reference
  | Computed
  | InlineChoice
  | { readonly type: 'emphasis' | 'strong'; readonly inlines: readonly Inline[] }
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'lineBreak' }
  | Link;

/** `{=expression|digits}` */
export interface Computed {
  readonly type: 'computed';
  readonly calculation: Calculation;
  /** Significant digits; absent: a short number as it is, a long one with three. */
  readonly digits?: number;
  readonly place: Place;
}

/** `{sign|=expression|…|…}`, and with a quantity in place of the expression. */
export interface InlineChoice {
  readonly type: Choice['type'];
  readonly of: Reference | Computed;
  readonly branches: readonly (readonly Inline[])[];
}

export interface Link {
  readonly type: 'link';
  /** Within the app: what follows `#`. Outside: an http or https address. */
  readonly to: { readonly hash: string } | { readonly address: string };
  readonly inlines: readonly Inline[];
}

/** The inlines of all blocks, in reading order; those within others are reached from them. */
export function inlinesOf({ blocks }: Document): readonly Inline[] {
  return blocks.flatMap(inlinesOfBlock);
}

function inlinesOfBlock(block: Block): readonly Inline[] {
  if (block.type === 'list') return block.items.flatMap((item) => item.flatMap(inlinesOfBlock));
  return 'inlines' in block ? block.inlines : [];
}

/** Every reference of a document, in reading order, those of calculations and of wordings not chosen too. */
export function referencesOf(document: Document): readonly Reference[] {
  return inlinesOf(document).flatMap(ofInline);
}

function ofInline(inline: Inline): readonly Reference[] {
  if (inline.type === 'reference') return [inline];
  if (inline.type === 'computed') return referencesIn(inline.calculation);
  if ('branches' in inline) return [...ofInline(inline.of), ...inline.branches.flat().flatMap(ofInline)];
  return 'inlines' in inline ? inline.inlines.flatMap(ofInline) : [];
}

/** Every formula of a document, those of wordings not chosen too. */
export function formulasOf({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.type === 'displayedTex') return [block.tex];
    if (block.type === 'list') return block.items.flatMap((item) => formulasOf({ blocks: item }));
    return 'inlines' in block ? block.inlines.flatMap(formulasIn) : [];
  });
}

function formulasIn(inline: Inline): readonly string[] {
  if (inline.type === 'tex') return [inline.tex];
  if ('branches' in inline) return inline.branches.flat().flatMap(formulasIn);
  return 'inlines' in inline ? inline.inlines.flatMap(formulasIn) : [];
}

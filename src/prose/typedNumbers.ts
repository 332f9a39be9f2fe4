/**
 * Results that were typed by hand into a document: decimals and percentages outside formulas, calculations and code. A
 * lesson must not have any, because they would be wrong as soon as the learner changes something.
 */
import { type Document, type Inline, inlinesOf } from './document';

/** Each as it was typed, in reading order. Names such as 128-64-10, counts and fractions are not among them. */
export function typedNumbers(document: Document): readonly string[] {
  return inlinesOf(document).flatMap(inInline);
}

function inInline(inline: Inline): readonly string[] {
  if (inline.type === 'text') return [...inline.text.matchAll(typed)].map(([found]) => found);
  if ('branches' in inline) return inline.branches.flat().flatMap(inInline);
  return 'inlines' in inline ? inline.inlines.flatMap(inInline) : [];
}

/** 0.25, .25, 0,25 and 25% are; 1,210 samples and version 1.2.3 are not. */
const typed = /(?<![\d.,])(?:\d+(?:\.\d+)?%|\d*\.\d+(?!\.?\d)|\d+,(?!\d{3}(?!\d))\d+)/g;

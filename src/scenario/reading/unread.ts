/**
 * Numbers of the text that no reader has used: nothing of them is in the reading, and nobody should take them for missing. Most whole numbers of
 * a text count or are parts of a formula; those in a row with a name and those of biases are not.
 */
import type { Found, Statements } from './found';
import type { NumberToken, Place } from './tokens';

/** How much was found. */
export function countOf({ arrays, pairs, tables, problems, symbols, leftOut }: Found): number {
  return [arrays, pairs, tables, problems, symbols, leftOut].reduce((sum, { length }) => sum + length, 0);
}

/** Characters: of a longer line, its end says enough. */
const longestRow = 500;
const row = /^[\p{L}\\][^,;\t\n]*(?:[,;\t][ \t]*[-+]?[\d.]+){2,}\s*$/u;
/** "biases are initialised to 0": a number after the word. "No bias in layer 2" and "bias unit 1" are none. */
const bias =
  /(?<!\b(?:no|without|any)[ \t]{1,4})\bbias(?:es)?\b(?![ \t]+(?:units?|nodes?|neurons?)\b)(?:[ \t]+[a-z]+)*(?:[ \t]+|[ \t]*[=:][ \t]*)[-−.]?\d/i;

/** `span`: where the numbers stand, with the words before them. */
export function addUnread({ unread, text }: Found, numbers: readonly NumberToken[], span: Place): void {
  if (numbers.length === 0) return;
  const written = text.slice(Math.max(span.at, span.end - longestRow), span.end);
  const isTelling = numbers.some(({ value }) => !Number.isInteger(value)) || row.test(written) || bias.test(written);
  if (!isTelling) return;
  // It may go on from what stands there already.
  while ((unread.at(-1)?.end ?? -1) > span.at) unread.pop();
  unread.push(span);
}

/** Characters of such a text. */
const longest = 60;

/** `said`: what is said to be left out; numbers that stand in that are not repeated. */
export function unreadTexts({ unread }: Statements, plain: string, said: readonly string[]): readonly string[] {
  const texts = unread.flatMap(({ at, end }) => {
    const written = plain.slice(Math.max(at, end - longestRow), end).replace(/\s+/g, ' ');
    const rest = said.reduce((left, one) => left.replace(one, ''), written);
    const isSaid = rest !== written && !/[.,]\d/.test(rest);
    return isSaid ? [] : [lastOf(rest.replace(/^[\s.,;:)\]}]+(?=\D)|\.$/g, ''))];
  });
  return [...new Set(texts)];
}

/** The numbers stand at its end. */
function lastOf(text: string): string {
  return text.length > longest ? `…${text.slice(-longest).replace(/^\S*\s/, '')}` : text;
}

/** Whether some of these names and texts are of biases. */
export function areOfBiases(texts: readonly string[]): boolean {
  return texts.some((text) => bias.test(text) || /^b(?:ias|_[ho])|\bbias(?:es)?$/i.test(text));
}

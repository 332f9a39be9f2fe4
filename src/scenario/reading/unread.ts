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

/** Characters of such a text. */
const longest = 60;

/** "Fig. 4.2", "Epoch 1/3" */
const reference =
  /\b(?:fig(?:ure)?|tab(?:le)?|eq(?:uation)?|sec(?:tion)?|ch(?:apter)?|ex(?:ercise)?|problem|task|page|version|epoch|step|iteration)s?\.?[ \t]*\(?\d[\d./]*$/i;

/** `span`: where the numbers stand, with the words before them. */
export function addUnread({ unread, aside, text }: Found, numbers: readonly NumberToken[], span: Place): void {
  const [first] = numbers;
  if (!first) return;
  const written = text.slice(Math.max(span.at, span.end - longestRow), span.end);
  const isDecimal = numbers.some(({ value }) => !Number.isInteger(value)) || /(?<![\d.,])0,\d+$/.test(written);
  const isTelling = isDecimal || row.test(written) || bias.test(written);
  if (!isTelling && mayBeOfSample(written, text.slice(span.end, span.end + 20))) aside.push(span);
  if (!isTelling || reference.test(written)) return;
  const before = unread.at(-1);
  if (!before || before.end <= span.at) unread.push(span);
  else {
    // It goes on from what stands there already, or begins anew where both are long and it has words of its own.
    const words = text.slice(before.end, first.at).replace(/\band\b/g, '');
    const isNew = span.end - before.at > longest && /\p{L}{3}/u.test(words);
    if (!isNew) unread.pop();
    unread.push({ at: isNew ? before.end : before.at, end: span.end });
  }
}

/** What whole numbers count in most texts. */
const counted =
  /^(?:layer|epoch|exercise|problem|task|aufgabe|question|part|step|sheet|fig|ch|sec|page|iteration|unit|neuron|node|sample|example|pattern|point|mark|input|output|hidden|feature|class|weight|bias|batch|time|digit|decimal|number|row|column|table|eq|minute|network|parameter|version)/i;

/** "price 350", "3 rooms": a whole number beside a word that is none of its counts. */
function mayBeOfSample(written: string, after: string): boolean {
  const beside = [/(\p{L}{2,})[ \t]+[-+]?\d+$/u.exec(written)?.[1], /^[ \t]+(\p{L}{2,})/u.exec(after)?.[1]];
  const words = beside.filter((word) => word !== undefined);
  const isOfFormula = !/\d$/.test(written) || /^[ \t]*[*/^(+=]/.test(after);
  return words.length > 0 && !isOfFormula && !words.some((word) => counted.test(word));
}

/** Some whole numbers may be of a sample, and stand in nothing that is said to be left out. */
export function hasAside({ aside }: Statements, plain: string, said: readonly string[]): boolean {
  const written = aside.map(({ at, end }) => plain.slice(at, end).replace(/\s+/g, ' '));
  return written.some((text) => !said.some((one) => text.endsWith(one)));
}

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

/** The numbers stand at its end: none of them is cut off, nor the words before the first. */
function lastOf(text: string): string {
  const start = Math.min(text.length - longest, text.search(/\d/) - longest / 2);
  return start > 0 ? `…${text.slice(start).replace(/^\S*\s/, '')}` : text;
}

/** A threshold is a bias with another sign; a threshold function is none. */
const named =
  /^b(?:ias|_[ho])|\bbias(?:es)?$|^θ|\bthresholds?\b(?![ -]+(?:functions?|activations?|units?|neurons?)\b)/i;

/** Whether some of these names and texts are of biases. */
export function areOfBiases(texts: readonly string[]): boolean {
  return texts.some((text) => bias.test(text) || named.test(text));
}

/** Detects the character that separates the cells of a table in text form. */

export type Delimiter = ',' | ';' | '\t';

const candidates: readonly Delimiter[] = ['\t', ';', ','];

/** How much of the text is examined. */
const looked = 64_000;
const mostLines = 20;

/**
 * The character that splits the first lines into equally many cells; commas last, because they may be part of numbers.
 */
export function delimiterOf(text: string): Delimiter {
  const start = text.slice(0, looked);
  // Quoted text is skipped, and so is a last line that was cut off.
  const lines = start
    .replace(/"(?:[^"]|"")*"/g, 'x')
    .split(/\r\n|\r|\n/)
    .slice(0, start.length < text.length ? -1 : undefined)
    .filter((line) => line.trim() !== '')
    .slice(0, mostLines);
  const counts = (sign: Delimiter): readonly number[] => lines.map((line) => line.split(sign).length - 1);
  const even = candidates.find((sign) => {
    const [first = 0, ...rest] = counts(sign);
    return first > 0 && rest.every((count) => count === first);
  });
  return even ?? candidates.find((sign) => (counts(sign)[0] ?? 0) > 0) ?? ',';
}

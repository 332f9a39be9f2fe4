/**
 * A pasted block: rows by lines, cells by tabs, semicolons, commas or spaces, whichever separates; brackets as in
 * `[[0, 0], [0, 1]]` are read too. A comma may also be a decimal comma, and what tells is in `separatorOf`.
 */

/** The block's cells; undefined where the text is a single entry, which the cell itself takes. */
export function readBlock(text: string, columnsLeft: number): readonly (readonly string[])[] | undefined {
  const lines = text
    .replace(/\]\s*,?\s*(?=\[)/g, '\n')
    .replace(/[[\](){}]/g, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  const separator = separatorOf(lines, columnsLeft);
  const rows = lines.map((line) => (separator ? cellsOf(line, separator) : [line.trim()]));
  const [head, ...rest] = rows;
  if (!head || (rows.length === 1 && head.length === 1)) return undefined;
  const hasHeading = rest.length > 0 && head.every((cell) => cell !== '' && !/\d/.test(cell));
  return hasHeading ? rest : rows;
}

/** A trailing comma, as lists of numbers have it, opens no cell of its own. */
function cellsOf(line: string, separator: RegExp): string[] {
  const cells = line.split(separator).map((cell) => cell.trim());
  return cells.length > 1 && cells.at(-1) === '' && !line.includes('\t') ? cells.slice(0, -1) : cells;
}

/** Commas part cells unless each line has only one that stands like a decimal comma, and a column of numbers is what fits. */
function separatorOf(lines: readonly string[], columnsLeft: number): RegExp | undefined {
  const some = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line));
  if (some(/\t/)) return /\t/;
  if (some(/;/)) return /;/;
  const isDecimalComma = (line: string): boolean => /^[^,]*\d,\d[^,]*$/.test(line) || !line.includes(',');
  const oneColumn = lines.length === 1 || columnsLeft === 1;
  if (some(/,/) && !(oneColumn && lines.every(isDecimalComma))) return /,/;
  return some(/\S\s+\S/) ? /\s+/ : undefined;
}

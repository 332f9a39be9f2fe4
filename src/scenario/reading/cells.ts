/**
 * Splits lines of numbers into cells, at tabs, semicolons, commas or spaces, whichever separates them. A comma may also
 * be a decimal comma: next to another separator, and if only that gives as many cells as there is room for.
 */

export interface Cells {
  readonly rows: readonly (readonly string[])[];
  /** Every comma could be a decimal comma, but was read as a separator. */
  readonly isUnsure: boolean;
}

interface Separator {
  readonly pattern?: RegExp;
  readonly isUnsure?: boolean;
}

/** `columns`: the number of cells for which a row has room, if known. */
export function readCells(lines: readonly string[], columns?: number): Cells {
  const { pattern, isUnsure = false } = separatorOf(lines, columns);
  return { rows: lines.map((line) => (pattern ? cellsOf(line, pattern) : [line.trim()])), isUnsure };
}

/** A trailing comma, as in lists of numbers, does not start another cell. */
function cellsOf(line: string, separator: RegExp): string[] {
  const cells = (line.includes('\t') ? line : line.trim()).split(separator).map((cell) => cell.trim());
  return cells.length > 1 && cells.at(-1) === '' && !line.includes('\t') ? cells.slice(0, -1) : cells;
}

function separatorOf(lines: readonly string[], columns: number | undefined): Separator {
  const some = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line));
  if (some(/\t/)) return { pattern: /\t/ };
  if (some(/;/)) return { pattern: /;/ };
  if (!some(/,/)) return some(/\S\s+\S/) ? { pattern: /\s+/ } : {};
  if (some(/\d,\d/)) return decimalOr(lines, columns);
  return { pattern: /,/ };
}

/** For lines with a comma between two digits. */
function decimalOr(lines: readonly string[], columns: number | undefined): Separator {
  const every = (pattern: RegExp): boolean => lines.every((line) => pattern.test(line.trim()));
  // "0,5, 1": one comma is followed by a space, another is not.
  if (lines.some((line) => /,\s/.test(line.trim()))) {
    const fits = columns !== undefined && lines.every((line) => line.split(',').length === columns);
    return { pattern: fits ? /,/ : /,\s+/ };
  }
  // "0,5 1,25": each piece between spaces is a number.
  const piece = String.raw`[^\s,]+(?:,\d+)?`;
  if (lines.some((line) => /\S\s+\S/.test(line)) && every(new RegExp(`^${piece}(\\s+${piece})*$`))) {
    return { pattern: /\s+/ };
  }
  const isDecimal = every(/^[^,]*\d,\d[^,]*$|^[^,]*$/);
  if (isDecimal && (lines.length === 1 || columns === 1)) return {};
  return { pattern: /,/, isUnsure: isDecimal };
}

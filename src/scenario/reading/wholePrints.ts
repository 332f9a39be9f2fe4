/**
 * Prints that divide an array, made whole: columns in blocks (`Columns 1 through 3` of MATLAB and Octave, `[,1] [,2]` of R), a list over several
 * lines (`[1] …`, `[11] …`), and a factor above all numbers (`1.0e+03 *`).
 */

const divided = /^[ \t]*(?:Columns?[ \t]+\d|\[,\d+\]|\[1\][ \t])|\b1\.?0*e[-+]?\d+[ \t]*\*[ \t]*\r?$/im;

/** The numbers stay as they are printed; the factor becomes their exponent. */
export function wholePrints(text: string): string {
  if (!divided.test(text)) return text;
  return scaled(listed(joined(text.split(/\r\n?|\n/)))).join('\n');
}

interface Block extends ReturnType<typeof rowsBelow> {
  /** The columns that its head names. */
  readonly from: number;
  readonly to: number;
}

function pastEmpty(lines: readonly string[], start: number): number {
  let next = start;
  while (lines[next]?.trim() === '') next += 1;
  return next;
}

/** `Columns 1 through 3`, `Columns 4 and 5:`, `Columns 1-8:`, `[,1] [,2]` */
function columnsNamed(line: string): readonly number[] | undefined {
  const isHead =
    /^\s*Columns? \d+(?:(?: through | and | to |-)\d+)?:?\s*$/i.test(line) || /^\s*(?:\[,\d+\]\s*)+$/.test(line);
  return isHead ? line.match(/\d+/g)?.map(Number) : undefined;
}

const row = /^\s*(?:\[\d+,\]\s*)?(?:[-+−]?\.?\d|[-+−]?(?:Inf|NaN|NA)\b)/;

/** The rows of numbers below a line, and the place after them. */
function rowsBelow(lines: readonly string[], at: number): { readonly rows: readonly string[]; readonly next: number } {
  const start = pastEmpty(lines, at + 1);
  let next = start;
  while (row.test(lines[next] ?? '')) next += 1;
  return { rows: lines.slice(start, next), next };
}

function blockFrom(lines: readonly string[], at: number): Block | undefined {
  const named = columnsNamed(lines[at] ?? '');
  const [from, to] = [named?.[0], named?.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to, ...rowsBelow(lines, at) };
}

/** Blocks of columns side by side. Where they have not equally many rows, neither have the joined rows equally many numbers. */
function joined(lines: readonly string[]): readonly string[] {
  const made: (readonly string[])[] = [];
  for (let at = 0; at < lines.length; ) {
    const first = blockFrom(lines, at);
    const blocks: Block[] = first ? [first] : [];
    for (let last = first; last; ) {
      const next = blockFrom(lines, pastEmpty(lines, last.next));
      last = next?.from === last.to + 1 ? next : undefined;
      if (last) blocks.push(last);
    }
    const next = blocks.at(-1)?.next ?? at + 1;
    made.push(blocks.length > 1 ? sideBySide(blocks) : lines.slice(at, next));
    at = next;
  }
  return made.flat();
}

function sideBySide(blocks: readonly Block[]): readonly string[] {
  const made: string[][] = [];
  for (const { rows } of blocks)
    for (const [at, line] of rows.entries()) {
      const own = made[at] ?? [];
      made[at] = own;
      own.push(line.replace(/^\s*\[\d+,\]/, ''));
    }
  return made.map((parts) => parts.join(' '));
}

/** R's list: each of its lines begins with the number of its first value. */
function listed(lines: readonly string[]): readonly string[] {
  const made: string[] = [];
  let count: number | undefined;
  for (const line of lines) {
    const [, index, values = ''] = /^\s*\[(\d+)\]\s+([-+−.\d].*)$/.exec(line) ?? [];
    const goesOn = count !== undefined && index === String(count + 1);
    if (goesOn) made.push(`${made.pop()} ${values}`);
    else made.push(line);
    const length = values.trim().split(/\s+/).length;
    count = goesOn ? (count ?? 0) + length : index === '1' ? length : undefined;
  }
  return made;
}

/** Every number of the rows below a factor with its exponent: 0.0010 below 1.0e+03 is 0.0010e+03. */
function scaled(lines: readonly string[]): readonly string[] {
  const made: (string | readonly string[])[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const [, before = '', exponent] = /^(.*=)?\s*1\.?0*(e[-+]?\d+)\s*\*\s*$/i.exec(line) ?? [];
    const below = exponent === undefined ? undefined : rowsBelow(lines, at);
    const rows = below?.rows.map((one) => one.replace(/\d+(?:\.\d*)?|\.\d+/g, `$&${exponent}`)) ?? [];
    const isFactor = rows.length > 0;
    made.push(...(isFactor ? [before, rows] : [line]));
    at = isFactor && below ? below.next : at + 1;
  }
  return made.flat();
}

/**
 * Cells as one text without their addresses, for where there is little room: of each kind and layer, the indices once (`delta.2;1;1-4`) and the texts
 * in their order. It needs no network, and holds whatever cells there are.
 */
import { group } from 'd3';
import { type Cells, isCellAddress, mostCharacters } from './cells';

type Cell = readonly [address: string, text: string];

interface Grid {
  /** What all addresses begin with. */
  readonly head: string;
  /** The indices at each further place. */
  readonly places: readonly (readonly string[])[];
}

/** More cells than any sheet has: a damaged text asks for no more. */
const mostCells = 100_000;

/** `count`: the first so many cells, in the order of the text. */
export function cellGrid(cells: Cells, count = Number.POSITIVE_INFINITY): string {
  const groupOf = ([address]: Cell): string => {
    const parts = address.split('.');
    // Layers differ in their numbers of units.
    return `${parts.slice(0, 2).join('.')} ${parts.length}`;
  };
  const whole = [...group(Object.entries(cells), groupOf).values()].flatMap(gridsOf);
  let left = count;
  const texts = whole.flatMap((grid) => {
    const addresses = addressesIn(grid).filter((address) => address in cells);
    const some = addresses.slice(0, left);
    left -= some.length;
    if (some.length === 0) return [];
    if (some.length === addresses.length) return [gridText(grid, cells)];
    return gridsOf(some.map((address) => [address, cells[address] ?? ''])).map((one) => gridText(one, cells));
  });
  return texts.join('|');
}

/** What `cellGrid` wrote; undefined for any other text. */
export function readCellGrid(text: string): Cells | undefined {
  const cells: Record<string, string> = {};
  let count = 0;
  for (const one of text === '' ? [] : text.split('|')) {
    const [form = '', values, ...rest] = one.split(':');
    const grid = gridIn(form);
    if (!grid || values === undefined || rest.length > 0) return undefined;
    count += sizeOf(grid);
    if (count > mostCells) return undefined;
    const texts = values.split(' ');
    if (texts.length !== sizeOf(grid)) return undefined;
    for (const [at, address] of addressesIn(grid).entries()) {
      const typed = unescaped(texts[at] ?? '');
      if (typed === undefined || typed.length > mostCharacters || !isCellAddress(address)) return undefined;
      if (typed !== '') cells[address] = typed;
    }
  }
  return cells;
}

/** One for all, or, where most of its places would be blank, one for each cell. */
function gridsOf(cells: readonly Cell[]): readonly Grid[] {
  const split = cells.map(([address]) => address.split('.'));
  const length = split[0]?.length ?? 0;
  const places = Array.from({ length: Math.max(0, length - 2) }, (_, at) =>
    [...new Set(split.map((parts) => parts[at + 2] ?? ''))].sort((one, other) => Number(one) - Number(other)),
  );
  const grid = { head: (split[0] ?? []).slice(0, 2).join('.'), places };
  return sizeOf(grid) <= 2 * cells.length ? [grid] : cells.map(([head]) => ({ head, places: [] }));
}

function sizeOf({ places }: Grid): number {
  return places.reduce((size, place) => size * place.length, 1);
}

function addressesIn({ head, places }: Grid): readonly string[] {
  return places.reduce(
    (addresses, place) => addresses.flatMap((address) => place.map((index) => `${address}.${index}`)),
    [head],
  );
}

function gridText(grid: Grid, cells: Cells): string {
  const texts = addressesIn(grid).map((address) => escaped(cells[address] ?? ''));
  return `${[grid.head, ...grid.places.map(runs)].join(';')}:${texts.join(' ')}`;
}

/** `1-4,6`: whole numbers that follow each other are told by the first and the last. */
function runs(indices: readonly string[]): string {
  const all: [first: string, last: string][] = [];
  for (const index of indices) {
    const run = all.at(-1);
    if (run && isWhole(run[1]) && String(Number(run[1]) + 1) === index) run[1] = index;
    else all.push([index, index]);
  }
  return all.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join();
}

function isWhole(index: string): boolean {
  return String(Number(index)) === index;
}

function gridIn(form: string): Grid | undefined {
  const [head = '', ...places] = form.split(';');
  const read = places.map((place) => place.split(',').flatMap(runIn));
  return isCellAddress(head) && read.every((place) => place.length > 0) ? { head, places: read } : undefined;
}

function runIn(run: string): readonly string[] {
  const [first = '', last = first] = run.split('-');
  if (first === last) return [first];
  const length = Number(last) - Number(first) + 1;
  return length > 0 && length <= mostCells ? Array.from({ length }, (_, at) => String(Number(first) + at)) : [];
}

/** The signs between texts are written by their codes. */
function escaped(text: string): string {
  return text.replace(/[% |:]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function unescaped(text: string): string | undefined {
  return /%(?!2[05]|7c|3a)/.test(text)
    ? undefined
    : text.replace(/%(..)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Keys of links that have ended or read otherwise now, and what becomes of them: the one table. What has ended is left out in silence, because
 * links, frames, packages and files are older than the app that reads them.
 */
import type { Entries } from './entries';

/** The value that is read in place of the former one; undefined: nothing. */
type Reads = (value: string) => string | undefined;

const nothing: Reads = () => undefined;

const former: ReadonlyMap<string, Reads> = new Map<string, Reads>([
  ['code.as', (as) => (as === 'func' ? 'torch' : as)],
  ['check.of', nothing],
  ['epoch.arrange', nothing],
  ['epoch.exchange', nothing],
  // Largest first in either direction; any other column has ended.
  ['ledger.sort', (column) => (/^-?size$/.test(column) ? 'size' : column === '' ? '' : undefined)],
  ['network.edges', nothing],
  ['notation', withoutSymbols],
  ['notation.index', nothing],
  ['notation.sign', nothing],
]);

/** `nielsen;delta:d`, a notation with symbols of the reader's own, as that notation. */
export function withoutSymbols(notation: string): string {
  return notation.replace(/;.*$/s, '');
}

/** The entries as a link of today has them. */
export function withoutFormer(entries: Entries): Entries {
  return new Map(
    [...entries].flatMap(([key, value]) => {
      const reads = former.get(key);
      const now = reads ? reads(value) : value;
      return now === undefined ? [] : [[key, now] as const];
    }),
  );
}

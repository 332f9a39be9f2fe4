/** The link to what is on the screen, without a sheet: its numbers travel only where a student shares them. */
import { type State, writeAddress } from '../../../store';
import { checkedViewKey, sheetViewKey } from './sheetOn';

export function placeAddress(state: State): string {
  return `#${entriesWithout(writeAddress(state), [sheetViewKey, checkedViewKey, 'work']).join('&')}`;
}

/** What stands between the signs of a link, but for some keys. */
export function entriesWithout(address: string, keys: readonly string[]): readonly string[] {
  const entries = address.replace(/^#/, '').split('&');
  return entries.filter((entry) => !keys.includes(entry.split('=')[0] ?? ''));
}

/** The link to what is on the screen, without a sheet: its numbers travel only where a student shares them. */
import { type State, writeAddress } from '../../../store';
import { sheetViewKey } from './sheetOn';

const ownKeys: readonly string[] = [sheetViewKey, 'work.checked', 'work'];

export function placeAddress(state: State): string {
  const parts = writeAddress(state).replace(/^#/, '').split('&');
  return `#${parts.filter((part) => !ownKeys.includes(part.split('=')[0] ?? '')).join('&')}`;
}

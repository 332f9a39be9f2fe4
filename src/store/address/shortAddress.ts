/**
 * The shortest link to what is on the screen: without the keys that an empty link has, without those of this reader's page, and
 * packed into one key where that is shorter. The same state always has the same link.
 */
import { firstCursor } from '../moves';
import { isFrameKey, isPageKey, writeHash, writePackedHash } from './addressKeys';
import type { AddressState } from './addressState';
import { isDeflateThere } from './deflated';
import type { Entry } from './entries';
import { noteLink } from './noteLink';
import { isLocal, scenarioText } from './scenarioLink';
import { addressEntries } from './writeAddress';

/** Up to this length a link stays readable, even if it could be packed. */
const readable = 100;

/** A longer link is not packed, because it would still be too long to share by sight. */
const mostPacked = 50_000;

/** The colours and the type size of this page. */
const ofThisPage: readonly string[] = ['theme', 'scale'];

/** `#example=lecture&phase=update`; an empty text is the first screen. `more`: what this link has besides. */
export function shortAddress(state: AddressState, more: readonly Entry[] = []): string {
  const entries = [...addressEntries(state).filter((entry) => !isLeftOut(entry, state)), ...more];
  const plain = entries.length === 0 ? '' : writeHash(entries);
  if (plain.length <= readable || plain.length > mostPacked || !isDeflateThere()) return plain;
  const packed = writePackedHash(entries.map((entry) => asItIs(entry, state)));
  return packed.length < plain.length ? packed : plain;
}

function isLeftOut([key, value]: Entry, { lesson, scenario }: AddressState): boolean {
  if (isFrameKey(key) || isPageKey(key) || ofThisPage.includes(key)) return true;
  if (lesson && lesson.lesson.name !== '') return key === 'scene' && value === '1';
  if (key === 'phase') return value === firstCursor(scenario).phase;
  return (key === 'example' && value === 'xor') || (key === 'step' && value === '1');
}

/** What is deflated by itself in a link, as text. */
function asItIs([key, value]: Entry, { scenario, note }: AddressState): Entry {
  if (key === 'scenario' && value !== '' && !isLocal(value)) return [key, scenarioText(scenario)];
  if (key === 'note' && note !== undefined) return [key, noteLink(note, Number.POSITIVE_INFINITY)];
  return [key, value];
}

/** Attributes of an element that are no keys, but nearly: an author wrote `batchsize`, which HTML makes of `batchSize`, or `exampel`. */
import { linkKeys } from '../../../store';
import { attributeOf } from '../element/attributes';

/** Shorter keys are like too many other names. */
const leastLetters = 5;

/** The attribute that was meant; undefined for a key, and for a name that is like none. */
export function nearMiss(name: string): string | undefined {
  const keys = linkKeys();
  // In a link it is a key; the element calls it otherwise.
  if (name === 'view') return 'views';
  if (keys.includes(name)) return undefined;
  const plain = (text: string): string => text.replace(/[-_]/g, '').toLowerCase();
  const wanted = plain(name);
  const meant =
    keys.find((key) => plain(key) === wanted) ??
    keys.find((key) => key.length >= leastLetters && isOneSlip(plain(key), wanted));
  return meant && attributeOf(meant);
}

/** Whether one letter is missing, too many or another one, or two neighbours are exchanged. */
function isOneSlip(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length);
  let before = 0;
  while (before < most && one[before] === other[before]) before++;
  let after = 0;
  while (after < most - before && one.at(-1 - after) === other.at(-1 - after)) after++;
  const [left, right] = [one.slice(before, one.length - after), other.slice(before, other.length - after)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

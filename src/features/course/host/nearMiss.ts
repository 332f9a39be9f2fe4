/** Attributes of an element that are no keys, but nearly: an author wrote `batchsize`, which HTML makes of `batchSize`. */
import { linkKeys } from '../../../store';

/** The key that was meant; undefined for a key, and for a name that is like none. */
export function nearMiss(name: string): string | undefined {
  const keys = linkKeys();
  if (keys.includes(name)) return undefined;
  const plain = (text: string): string => text.replace(/[-_]/g, '').toLowerCase();
  return keys.find((key) => plain(key) === plain(name));
}

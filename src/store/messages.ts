/** Everything that a notice can say, by its name in the catalogue. */
import { messages } from '../text';

export type StoreMessages = typeof messages.storeMessages & typeof messages.travelNotices;

/** The sentence of that name, in the words that the catalogue has now. */
export function noticeWords<Key extends keyof StoreMessages>(key: Key): StoreMessages[Key] {
  const all: StoreMessages = { ...messages.storeMessages, ...messages.travelNotices };
  return all[key];
}

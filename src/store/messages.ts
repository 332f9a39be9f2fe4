/** All messages that a notice can contain, by their names in the catalogue. */
import { messages } from '../text';

export type StoreMessages = typeof messages.storeMessages & typeof messages.travelNotices;

/** The message of that name in the current language. */
export function noticeWords<Key extends keyof StoreMessages>(key: Key): StoreMessages[Key] {
  const all: StoreMessages = { ...messages.storeMessages, ...messages.travelNotices };
  return all[key];
}

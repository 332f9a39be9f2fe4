/** What the store says, from the catalogue. */
import { messages } from '../text';

export const { changedThings } = messages;

export const storeMessages = { ...messages.storeMessages, ...messages.travelNotices };

export type StoreMessages = typeof storeMessages;

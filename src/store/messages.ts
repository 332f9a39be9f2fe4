/** What the store says, from the catalogue. */
import { messages } from '../text';

export const { changedThings, storeMessages } = messages;

export type StoreMessages = typeof storeMessages;

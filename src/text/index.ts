/** Every string the user reads, from one catalogue; and how numbers are printed. */
import { en } from './en';
import type { requestedMessages } from './requested';

export * from './barredLetters';
export * from './formatNumber';
export { shortened } from './shortened';

/** A translation has this shape. */
export type Messages = typeof en & typeof requestedMessages;

/** The name of a message in one section of the catalogue. */
export type MessageName<Section extends keyof Messages> = keyof Messages[Section];

/** Sections of `requested` are there once a view on request has been fetched; nothing else may read them. */
export const messages = en as Messages;

/** Puts the sections of views on request into the catalogue. */
export function addMessages(sections: typeof requestedMessages): void {
  Object.assign(messages, sections);
}

/** Every string the user reads, from one catalogue; and how numbers are printed. */
import { en } from './en';

export * from './formatNumber';

/** A translation has this shape. */
export type Messages = typeof en;

/** The name of a message in one section of the catalogue. */
export type MessageName<Section extends keyof Messages> = keyof Messages[Section];

export const messages: Messages = en;

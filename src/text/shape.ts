/** The type of a catalogue, taken from the English one; every translation has the same type. */
import type { en } from './en';
import type { below } from './en/below';
import type { later } from './en/later';

export type Messages = typeof en & typeof below & typeof later;

/** The name of a message in one section of the catalogue. */
export type MessageName<Section extends keyof Messages> = keyof Messages[Section];

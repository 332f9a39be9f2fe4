/** The type of a catalogue, taken from the English one; every translation has the same type. */
import type { en } from './en';
import type { below } from './en/below';
import type { later } from './en/later';

/** The sections of features, and of views with words of their own, which declare them in it. */
// biome-ignore lint/suspicious/noEmptyInterface: features and views merge their sections into it.
export interface FeatureMessages {}

export type Messages = typeof en & typeof below & typeof later & FeatureMessages;

/** The name of a message in one section of the catalogue. */
export type MessageName<Section extends keyof Messages> = keyof Messages[Section];

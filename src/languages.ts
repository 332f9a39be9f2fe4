/** The languages besides English, each a folder `de` beside every `en`, fetched when a link has `lang=de`. CONTRIBUTING says how to add one. */
import type { Translation } from './text';

export const languages: Readonly<Record<string, Translation>> = {};

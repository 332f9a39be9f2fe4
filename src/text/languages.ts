/** The languages besides English, each a folder beside `en`, fetched when a link has `lang=de`. CONTRIBUTING says how to add one. */
import type { Messages } from './shape';

export const languages: Readonly<Record<string, () => Promise<Messages>>> = {};

/** The languages besides English, each a folder beside `en`, fetched when it is chosen: `de: async () => (await import('./de')).de`. */
import type { Messages } from './shape';

export const languages: Readonly<Record<string, () => Promise<Messages>>> = {};

/** The current catalogue. The first sections are always loaded; the others come with the scripts that need them. */
import { en } from './en';
import type { Messages } from './shape';
import { withLetters } from './withLetters';

/** Read it when a sentence is needed, not while a module loads: the language may change in between. */
export const messages = withLetters(en) as Messages;

let isTranslated = false;

/** Adds English sections that load on request or belong to a feature; a translation already includes its own. */
export function addMessages(sections: Partial<Messages>): void {
  if (!isTranslated) Object.assign(messages, withLetters(sections));
}

/** All sections in another language. */
export type Translation = () => Promise<Messages>;

/** Changes the language before the first screen is drawn. Returns false, and keeps English, if there is no translation or it cannot be fetched. */
export async function setLanguage(fetchTranslation: Translation | undefined): Promise<boolean> {
  // If nothing can be fetched, the page stays in English.
  const translation = await fetchTranslation?.().catch(() => undefined);
  if (!translation) return false;
  isTranslated = true;
  Object.assign(messages, withLetters(translation));
  return true;
}

/** The current catalogue. The first sections are always loaded; the others come with the scripts that need them. */
import { en } from './en';
import { languages } from './languages';
import type { Messages } from './shape';
import { withLetters } from './withLetters';

/** Read it when a sentence is needed, not while a module loads: the language may change in between. */
export const messages = withLetters(en) as Messages;

let isTranslated = false;

/** Adds English sections that load on request or belong to a feature; a translation already includes its own. */
export function addMessages(sections: Partial<Messages>): void {
  if (!isTranslated) Object.assign(messages, withLetters(sections));
}

/**
 * Changes the language before the first screen is drawn. Returns false, and keeps English, if the language does not
 * exist or cannot be fetched.
 */
export async function setLanguage(language: string): Promise<boolean> {
  // If nothing can be fetched, the page stays in English.
  const translation = await languages[language]?.().catch(() => undefined);
  if (!translation) return false;
  isTranslated = true;
  Object.assign(messages, withLetters(translation));
  return true;
}

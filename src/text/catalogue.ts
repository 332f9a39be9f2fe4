/** The catalogue in force. The first sections are there at once; the others come with the scripts that need them. */
import { en } from './en';
import type { later } from './en/later';
import { languages } from './languages';
import type { Messages } from './shape';
import { withLetters } from './withLetters';

/** Read it when a sentence is needed, not while a module is loaded: it may be translated in between. */
export const messages = withLetters(en) as Messages;

let isTranslated = false;

/** Adds the English sections that come on request; a translation has brought its own. */
export function addMessages(sections: typeof later): void {
  if (!isTranslated) Object.assign(messages, withLetters(sections));
}

/** Changes the language, before the first screen is drawn; English stays where there is no such language, or it cannot be fetched. Whether it changed. */
export async function speak(language: string): Promise<boolean> {
  // A page that can fetch nothing is no worse than one without the language.
  const translation = await languages[language]?.().catch(() => undefined);
  if (!translation) return false;
  isTranslated = true;
  Object.assign(messages, withLetters(translation));
  return true;
}

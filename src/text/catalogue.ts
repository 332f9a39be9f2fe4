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

/** Changes the language, before the first screen is drawn; English stays where there is no such language. */
export async function speak(language: string): Promise<void> {
  const translation = await languages[language]?.();
  if (!translation) return;
  isTranslated = true;
  Object.assign(messages, withLetters(translation));
}

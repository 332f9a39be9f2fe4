/** The forms in which a program is shown, by their names in links. */
import { type Library, libraries } from '../program';

/** Names of old links, and what they became. */
const former: ReadonlyMap<string, Library> = new Map([['func', 'torch']]);

export function libraryNamed(name: string | undefined): Library {
  if (name === undefined) return 'numpy';
  return libraries.find((one) => one === name) ?? former.get(name) ?? 'numpy';
}

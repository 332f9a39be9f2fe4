/** A title as plain text, for lists and names; its letters are those of the notation. */
import { parseProse, plainText } from '../prose';

export function titleText(title: string): string {
  return plainText(parseProse(title));
}

/** Shortens a quoted text, which may be of any length, to its beginning. */

/** At most so many characters and an ellipsis. */
export function shortened(text: string, most = 40): string {
  // By code points, so that no character is cut in half.
  const start = [...text.slice(0, 2 * most + 2)];
  return start.length > most ? `${start.slice(0, most).join('')}…` : text;
}

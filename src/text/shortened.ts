/** Shortens a quoted text, which may be of any length, to its beginning. */

const most = 40;

/** At most 40 characters and an ellipsis. */
export function shortened(text: string): string {
  // By code points, so that no character is cut in half.
  const start = [...text.slice(0, 2 * most + 2)];
  return start.length > most ? `${start.slice(0, most).join('')}…` : text;
}

/** What a sentence can quote of a text that may be of any length: its beginning. */

const most = 40;

/** At most 40 characters and an ellipsis. */
export function shortened(text: string): string {
  // By characters, so that none is cut in half.
  const start = [...text.slice(0, 2 * most + 2)];
  return start.length > most ? `${start.slice(0, most).join('')}…` : text;
}

/**
 * How wide a short text of a plot is, without asking the page: margins and labels are laid out before anything is drawn, and
 * measuring each text would lay out the page for each. The widths are those of the app's typeface at the size of labels,
 * rounded up.
 */

/** In em, by what the signs are; digits have one width, as in tables. */
const widths: readonly (readonly [signs: RegExp, width: number])[] = [
  [/[\d−-]/, 0.7],
  [/[.,:;'’iljI|! ]/, 0.3],
  [/[ftr()[\]/⁻⁰¹²³⁴⁵⁶⁷⁸⁹‖]/, 0.42],
  [/[mwMW…→↑●□]/, 0.95],
  [/\p{Lu}/u, 0.76],
];
const other = 0.65;

/** In em of the text's own size. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += widths.find(([signs]) => signs.test(sign))?.[1] ?? other;
  return width;
}

/** The text, or the beginning that has room, with three dots; `room` in em. Empty if not even two signs have. */
export function shortened(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const signs = [...text];
  const cut = (): string => `${signs.join('').trimEnd()}…`;
  while (signs.length > 0 && textWidth(cut()) > room) signs.pop();
  return signs.length < 2 ? '' : cut();
}

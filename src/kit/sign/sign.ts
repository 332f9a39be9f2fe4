/**
 * The sign of a number, and how a view shows it without colour. A negative area is hatched: bars (`fillOf`), cells with
 * numbers (`sign-cell`), canvases (`drawNumbers`), and their legends. A negative line is dashed (`lineOf`). Bars also point to one side.
 * The colours of the signs are used only in this folder's stylesheet and in the palette of canvases.
 */
import './sign.css';

export type Sign = 'negative' | 'positive' | 'zero';

/** NaN has no sign. */
export function signOf(value: number): Sign {
  if (value > 0) return 'positive';
  return value < 0 ? 'negative' : 'zero';
}

/** The class names of a bar: plain or hatched. */
export function fillOf(sign: Sign): string {
  return `sign-fill ${sign}`;
}

/** The class names of a line: dashed if negative; a chosen one has the colour of its sign. */
export function lineOf(sign: Sign, chosen: boolean): string {
  return `sign-line ${sign}${chosen ? ' chosen' : ''}`;
}

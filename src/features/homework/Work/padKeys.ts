/** What the keys that number pads lack do with a number that is being typed. */
import { isNumber, readWritten } from '../check/written';

export type PadKey = '−' | '/' | 'e';

/** Whatever a power of ten begins with. */
const powerMark = /e|[×*·]\s*10\s*(\^|\*\*)?/i;
const sign = /^\s*[-−–+]/;

/** The text after a key at the caret, or over what is selected; undefined: there it would make no number. */
export function pressed(
  key: PadKey,
  value: string,
  selection: readonly [start: number, end: number],
): string | undefined {
  // All is selected when the field gets the focus: a key adds to the number, it does not replace it.
  const isAll = selection[0] === 0 && selection[1] === value.length;
  const [start, end] = isAll ? [value.length, value.length] : selection;
  const before = value.slice(0, start);
  const part = before.slice(before.lastIndexOf('/') + 1);
  const power = powerMark.exec(part);
  if (key === '−') {
    const at = power ? before.length - part.length + power.index + power[0].length : 0;
    const rest = value.slice(at);
    return value.slice(0, at) + (/^\s*[-−–]/.test(rest) ? rest.replace(sign, '') : `−${rest.replace(sign, '')}`);
  }
  const fits =
    key === 'e' ? !power && isNumber(readWritten(part)) : !value.includes('/') && isNumber(readWritten(before));
  return fits ? before + key + value.slice(end) : undefined;
}

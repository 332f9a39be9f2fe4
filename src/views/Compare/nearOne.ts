/** A number that is close to 1 by its meaning, such as a cosine or a ratio. */
import { formatShort } from '../../text';

/** Three digits; if these are 1.00, the difference from ±1 instead: "1 + 0.0000312". */
export function nearOne(value: number): string {
  const text = formatShort(value);
  if (!/^−?1\.0+$/.test(text)) return text;
  const end = Math.sign(value);
  const beyond = value - end;
  if (Math.abs(beyond) < 1e-12) return formatShort(end);
  return `${end < 0 ? '−1' : '1'} ${beyond > 0 ? '+' : '−'} ${formatShort(Math.abs(beyond))}`;
}

/**
 * How strongly a cell is coloured: the share of the sign's colour that its stylesheet mixes into the card's,
 * in a perceptual space, so that equal differences of size look equal in every theme.
 */
import { scaleLinear } from 'd3';

export interface CellTint {
  readonly sign: 'negative' | 'positive' | 'zero';
  /** 0 to 100, in percent. */
  readonly share: number;
}

/** The palest tint that still tells a number that is not 0 from one that is. */
const palest = 4;

/** NaN has no sign and no size; an infinity has the full colour. */
export function cellTint(value: number, largest: number): CellTint {
  if (Number.isNaN(value) || value === 0 || !(largest > 0 || Math.abs(value) === Number.POSITIVE_INFINITY)) {
    return { sign: 'zero', share: 0 };
  }
  const share = Number.isFinite(value) ? scaleLinear([0, largest], [palest, 100]).clamp(true)(Math.abs(value)) : 100;
  return { sign: value < 0 ? 'negative' : 'positive', share: Math.round(share * 10) / 10 };
}

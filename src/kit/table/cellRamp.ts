/**
 * The strength of a cell's colour: the percentage of the sign's colour that the stylesheet mixes into the card's, in a
 * perceptual space, so that equal differences of magnitude look equal in every theme.
 */
import { scaleLinear } from 'd3';

export interface CellTint {
  readonly sign: 'negative' | 'positive' | 'zero';
  /** 0 to 100, in percent. */
  readonly share: number;
}

/** The palest tint that still distinguishes a number from 0. */
const palest = 4;

/** NaN has no tint; infinity has the full colour. */
export function cellTint(value: number, largest: number): CellTint {
  if (Number.isNaN(value) || value === 0 || !(largest > 0 || Math.abs(value) === Number.POSITIVE_INFINITY)) {
    return { sign: 'zero', share: 0 };
  }
  const share = Number.isFinite(value) ? scaleLinear([0, largest], [palest, 100]).clamp(true)(Math.abs(value)) : 100;
  return { sign: value < 0 ? 'negative' : 'positive', share: Math.round(share * 10) / 10 };
}

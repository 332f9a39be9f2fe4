/**
 * The colours of canvases, read from the theme's tokens: the ramp of cells as pixel values, and the colours of other
 * marks.
 *
 * Indices are in range: a step is 0 to `rampSteps`; there are twice as many colours, and one for zero.
 */
import { interpolateLab, rgb } from 'd3';
import { recent } from '../../memory';
import { groundShare, stripeShare } from '../sign/hatch';

export interface Palette {
  readonly ink: string;
  /** The colour of gradients. */
  readonly gradient: string;
  /** Nothing is drawn paler than this share of its colour. */
  readonly leastOpacity: number;
  /** The colours from one sign's over the card's to the other sign's. */
  readonly ramp: Ramp;
  /** The colour of activations, for either sign. */
  readonly x: Ramp;
}

export interface Ramp {
  /** From the most negative through zero to the most positive, as image data. */
  readonly colours: Uint32Array;
  /** The same in the stripes of a hatched picture; they differ where numbers are negative. */
  readonly stripes: Uint32Array;
  readonly notANumber: number;
}

/** The number of colours on either side of zero. */
const rampSteps = 255;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  // A dimmed panel mixes these colours, and pales its canvases as a whole.
  const token = (name: string): string =>
    style.getPropertyValue(`--${name}-full`).trim() || style.getPropertyValue(`--${name}`).trim();
  return paletteOf(...['least-opacity', 'ink', 'card', 'negative', 'positive', 'mark', 'x', 'gradient'].map(token));
}

/** A screen full of small canvases asks for one theme's colours many times. */
const paletteOf = recent(1, (...tokens: readonly string[]): Palette => {
  const [leastOpacity, ink = '', card = '', negative = '', positive = '', mark = '', x = '', gradient = ''] = tokens;
  const notANumber = pixel(mark);
  return {
    ink,
    gradient,
    leastOpacity: Number(leastOpacity),
    ramp: rampOf(card, negative, positive, notANumber),
    x: rampOf(card, x, x, notANumber),
  };
});

/**
 * The places of values in a ramp, by the square root of their magnitude; values beyond the scale's end have the full colour.
 * NaN is at −1.
 */
export function rootPlaces(values: Float64Array, end: number): Int16Array {
  const places = new Int16Array(values.length);
  const perEnd = end > 0 ? 1 / end : Number.POSITIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    const share = Math.abs(value) * perEnd;
    // A value other than 0 is at least one step away from it, so that a small gradient differs visibly from none.
    const step = share < 1 ? Math.ceil(Math.sqrt(share) * rampSteps) : share >= 1 ? rampSteps : 0;
    const isNumber = value <= 0 || value > 0;
    places[at] = isNumber ? (value < 0 ? rampSteps - step : rampSteps + step) : -1;
  }
  return places;
}

/** The place of a value with strength 0 to 1; −1 for NaN. */
export function rampPlace(value: number, strength: number): number {
  if (Number.isNaN(value)) return -1;
  const step = Math.ceil(strength * rampSteps);
  return value < 0 ? rampSteps - step : rampSteps + step;
}

function rampOf(zero: string, negative: string, positive: string, notANumber: number): Ramp {
  const [down, up] = [interpolateLab(zero, negative), interpolateLab(zero, positive)];
  const shades = (strength: (share: number) => number): Uint32Array =>
    Uint32Array.from({ length: 2 * rampSteps + 1 }, (_, index) => {
      const share = index / rampSteps - 1;
      return pixel(share < 0 ? down(strength(-share)) : up(share));
    });
  return { colours: shades(groundShare), stripes: shades(stripeShare), notANumber };
}

/** Red, green, blue and alpha in little-endian order, as on all machines that run browsers. */
function pixel(colour: string): number {
  const { r, g, b } = rgb(colour);
  return (0xff000000 | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
}

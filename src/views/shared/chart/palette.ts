/**
 * The colours of canvases, read from the theme's tokens: the ramp of cells as pixel values, and the colours of other
 * marks.
 *
 * Indices are in range: a step is 0 to `rampSteps`; there are twice as many colours, and one for zero.
 */
import { interpolateLab, rgb } from 'd3';

export interface Palette {
  readonly ink: string;
  /** From one sign's colour over the card's colour to the other sign's. */
  readonly ramp: Ramp;
  /** The colour of activations, for either sign. */
  readonly x: Ramp;
}

export interface Ramp {
  /** From the most negative through zero to the most positive, as image data. */
  readonly colours: Uint32Array;
  readonly notANumber: number;
}

/** The number of colours on either side of zero. */
const rampSteps = 255;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  // A dimmed panel mixes these colours, and pales its canvases as a whole.
  const token = (name: string): string =>
    style.getPropertyValue(`--${name}-full`).trim() || style.getPropertyValue(`--${name}`).trim();
  const names = ['ink', 'card', 'negative', 'positive', 'mark', 'x'] as const;
  const [ink = '', card = '', negative = '', positive = '', mark = '', x = ''] = names.map(token);
  const key = [ink, card, negative, positive, mark, x].join();
  if (latest?.key === key) return latest.palette;
  const notANumber = pixel(mark);
  const palette = {
    ink,
    ramp: { colours: rampOf(card, negative, positive), notANumber },
    x: { colours: rampOf(card, x, x), notANumber },
  };
  latest = { key, palette };
  return palette;
}

/** A screen full of small canvases asks for one theme's colours many times. */
let latest: { readonly key: string; readonly palette: Palette } | undefined;

/**
 * Colours values as pixels, by the square root of their magnitude; values beyond the scale's end have the full colour.
 */
export function colourPixels(
  pixels: Uint32Array,
  values: Float64Array,
  { ramp, scale }: { readonly ramp: Ramp; readonly scale: { readonly end: number } },
): void {
  const { colours, notANumber } = ramp;
  const perEnd = scale.end > 0 ? 1 / scale.end : Number.POSITIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    const share = Math.abs(value) * perEnd;
    // A value other than 0 is at least one step away from it, so that a small gradient differs visibly from none.
    const step = share < 1 ? Math.ceil(Math.sqrt(share) * rampSteps) : share >= 1 ? rampSteps : 0;
    const isNumber = value <= 0 || value > 0;
    pixels[at] = isNumber ? colours[value < 0 ? rampSteps - step : rampSteps + step]! : notANumber;
  }
}

/** The colour of a value with strength 0 to 1. */
export function rampPixel({ colours, notANumber }: Ramp, value: number, strength: number): number {
  if (Number.isNaN(value)) return notANumber;
  const step = Math.ceil(strength * rampSteps);
  return colours[value < 0 ? rampSteps - step : rampSteps + step] ?? notANumber;
}

function rampOf(zero: string, negative: string, positive: string): Uint32Array {
  const [down, up] = [interpolateLab(zero, negative), interpolateLab(zero, positive)];
  return Uint32Array.from({ length: 2 * rampSteps + 1 }, (_, index) => {
    const share = index / rampSteps - 1;
    return pixel(share < 0 ? down(-share) : up(share));
  });
}

/** Red, green, blue and alpha in little-endian order, as on all machines that run browsers. */
function pixel(colour: string): number {
  const { r, g, b } = rgb(colour);
  return (0xff000000 | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
}

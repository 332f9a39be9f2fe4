/**
 * The colours of canvases, read from the tokens of the theme: the ramp of cells, ready for an image's pixels, and what is drawn on it.
 *
 * Indices are in range: a step is 0 to `rampSteps`, the colours are twice as many and the one of zero.
 */
import { interpolateLab, rgb } from 'd3';

export interface Palette {
  readonly ink: string;
  /** From the colour of one sign over the card's to that of the other. */
  readonly ramp: Ramp;
}

export interface Ramp {
  /** From the most negative over zero to the most positive, as an image's data has them. */
  readonly colours: Uint32Array;
  readonly notANumber: number;
}

/** Colours on either side of zero. */
const rampSteps = 255;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token('ink'),
    ramp: {
      colours: rampOf(token('card'), token('negative'), token('positive')),
      notANumber: pixel(token('mark')),
    },
  };
}

/** Colours values into pixels: by the square root of their size, beyond the scale's end in full. */
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
    // What is not 0 is at least a step away from it, so that a small gradient can be told from none.
    const step = share < 1 ? Math.ceil(Math.sqrt(share) * rampSteps) : share >= 1 ? rampSteps : 0;
    const isNumber = value <= 0 || value > 0;
    pixels[at] = isNumber ? colours[value < 0 ? rampSteps - step : rampSteps + step]! : notANumber;
  }
}

/** The colour of a value whose strength is 0 to 1. */
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

/** Red, green, blue and alpha in the order in which little-endian machines, all that browsers run on, keep them. */
function pixel(colour: string): number {
  const { r, g, b } = rgb(colour);
  return (0xff000000 | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
}

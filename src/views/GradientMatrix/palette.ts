/** The colours of the canvas, read from the tokens of the theme; and the ramps of the cells, ready for an image's pixels. */
import { interpolateLab, rgb } from 'd3';

export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly line: string;
  readonly card: string;
  readonly gradient: string;
  readonly weight: string;
  readonly cellInk: string;
  readonly selection: string;
  readonly sans: string;
  readonly mono: string;
  /** For cells without numbers, to the signs' own colours; and for cells with numbers, to ends that ink keeps its contrast on. */
  readonly plain: Ramp;
  readonly printed: Ramp;
}

export interface Ramp {
  /** From zero on, `rampSteps` colours each, as an image's data has them. */
  readonly negative: Uint32Array;
  readonly positive: Uint32Array;
  readonly notANumber: number;
}

export const rampSteps = 256;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const ramp = (suffix: string): Ramp => ({
    negative: rampTo(token('card'), token(`negative${suffix}`)),
    positive: rampTo(token('card'), token(`positive${suffix}`)),
    notANumber: pixel(token('mark')),
  });
  return {
    ink: token('ink'),
    soft: token('soft'),
    faint: token('faint'),
    line: token('line-strong'),
    card: token('card'),
    gradient: token('gradient'),
    weight: token('weight'),
    cellInk: token('cell-ink'),
    selection: token('selection'),
    sans: token('sans'),
    mono: token('mono'),
    plain: ramp(''),
    printed: ramp('-cell'),
  };
}

/** The colour of a value whose strength is 0 to 1. */
export function rampPixel(ramp: Ramp, value: number, strength: number): number {
  if (Number.isNaN(value)) return ramp.notANumber;
  const colours = value < 0 ? ramp.negative : ramp.positive;
  return colours[Math.round(strength * (rampSteps - 1))] ?? ramp.notANumber;
}

function rampTo(zero: string, end: string): Uint32Array {
  const colour = interpolateLab(zero, end);
  // The palest step already differs from zero, so that a small gradient can be told from none.
  return Uint32Array.from({ length: rampSteps }, (_, step) => {
    const share = step / (rampSteps - 1);
    return pixel(colour(step === 0 ? 0 : 0.04 + 0.96 * share));
  });
}

/** Red, green, blue and alpha in the order in which little-endian machines, all that browsers run on, keep them. */
function pixel(colour: string): number {
  const { r, g, b } = rgb(colour);
  return (0xff000000 | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
}

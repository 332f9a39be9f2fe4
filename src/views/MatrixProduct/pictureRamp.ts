/** The colours of a picture's points, as an image's data has them, read from the tokens of the theme. */
import { interpolateLab, rgb } from 'd3';

export interface PictureRamp {
  /** From zero to the full colour, `rampSteps` each. */
  readonly negative: Uint32Array;
  readonly positive: Uint32Array;
  readonly notANumber: number;
}

export const rampSteps = 128;

export function readRamp(element: Element): PictureRamp {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return rampOf({
    zero: token('card'),
    negative: token('negative'),
    positive: token('positive'),
    notANumber: token('mark'),
  });
}

export function rampOf(
  colours: Readonly<Record<'zero' | 'negative' | 'positive' | 'notANumber', string>>,
): PictureRamp {
  const to = (end: string): Uint32Array => {
    const colour = interpolateLab(colours.zero, end);
    return Uint32Array.from({ length: rampSteps }, (_, step) => pixel(colour(step / (rampSteps - 1))));
  };
  return { negative: to(colours.negative), positive: to(colours.positive), notANumber: pixel(colours.notANumber) };
}

/** Alpha, blue, green, red: little-endian machines, all that browsers run on, keep them the other way round. */
function pixel(colour: string): number {
  const { r, g, b } = rgb(colour);
  return (0xff000000 | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
}

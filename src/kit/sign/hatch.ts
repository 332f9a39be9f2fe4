/** The hatching of negative numbers on a canvas: stripes from lower left to upper right, at the same places in the whole picture. */

export interface Hatch {
  /** From one stripe to the next along a row, in points of the canvas. */
  readonly period: number;
  /** A stripe's own length along a row. */
  readonly stripe: number;
}

/** `unit`: the points of a sixteenth of a rem, so that stripes grow with the type and the screen's density. */
export function hatchOf(unit: number): Hatch {
  const stripe = Math.max(1, Math.round(1.75 * unit));
  return { period: Math.max(3 * stripe, Math.round(6 * unit)), stripe };
}

/** Whether a point of row 0 is in a stripe, for as many points as needed; row y starts at place y modulo the period. */
export function stripesAlong(points: number, { period, stripe }: Hatch): Uint8Array {
  return Uint8Array.from({ length: points + period }, (_, at) => (at % period < stripe ? 1 : 0));
}

/** The strength of the ground between the stripes. */
export function groundShare(strength: number): number {
  return 0.65 * strength;
}

/** The strength of the stripes: they make up for the ground's paleness, and fade with it where the number is almost 0. */
export function stripeShare(strength: number): number {
  return 0.76 * strength + Math.min(0.24, 3 * strength);
}

/** The seed of an exercise whose numbers are drawn for each student. */

/** A whole number from 1; undefined for anything else. */
export function readSeed(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

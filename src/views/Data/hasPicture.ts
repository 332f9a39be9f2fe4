/** Samples with so many inputs are points of a plane, and have a picture. */
export function hasPicture(inputs: number): boolean {
  return inputs === 2;
}

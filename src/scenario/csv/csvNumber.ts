/** A number in a table: every digit, a decimal point, and the sign of −0, which `String` loses. */
export function csvNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

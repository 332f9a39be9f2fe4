/** Parts that several notations compose their symbols from. */

/** Upper indices, separated by commas; nothing if there are none. */
export function raised(...indices: readonly (string | undefined)[]): string {
  const given = indices.filter(Boolean);
  return given.length === 0 ? '' : `^{${given.join(',')}}`;
}

/** Upper indices without a comma: a layer, then the sign of the transpose. */
export function raisedTogether(...indices: readonly (string | false | undefined)[]): string {
  const given = indices.filter(Boolean);
  return given.length === 0 ? '' : `^{${given.join('')}}`;
}

/** A layer in brackets, and a word that distinguishes the symbol, as upper indices. */
export function layerAbove(layer: string | undefined, mark?: string): string {
  return raised(layer && `(${layer})`, mark && `\\text{${mark}}`);
}

/** `3,1`, without those that are not given. */
export function commaSeparated(...indices: readonly (string | undefined)[]): string {
  return indices.filter((index) => index !== undefined && index !== '').join(',');
}

/** `12`, and `1,12` where the digits would run together; then a time and a sample that is left out, if given. */
export function indexPair(
  first: string,
  second: string,
  { time, without }: { readonly time?: string | undefined; readonly without?: string | undefined } = {},
): string {
  const pair = first.length > 1 || second.length > 1 ? commaSeparated(first, second) : `${first}${second}`;
  return `${pair}${time === undefined ? '' : `,${time}`}${without === undefined ? '' : `\\,\\setminus ${without}`}`;
}

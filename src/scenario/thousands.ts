/** Signs that group digits by thousands, 1,250.5 or 1.250,5. A table has one decimal sign. */

export interface Thousands {
  readonly sign: ',' | '.';
  /** Before another decimal sign, "1,250.5" is grouped in any table. */
  readonly certain: RegExp;
  /** May be grouped: "2,000", but not "0,250". */
  readonly possible: RegExp;
  /** A number with the other sign as its decimal one: beside it, the sign is none. */
  readonly beside: RegExp;
}

export const byCommas: Thousands = {
  sign: ',',
  certain: /^\d{1,3}(,\d{3})+\.\d+$/,
  possible: /^[1-9]\d{0,2}(,\d{3})+$/,
  beside: /^(?![1-9]\d{0,2}\.\d{3}$)\d*\.\d+$/,
};

const byPoints: Thousands = {
  sign: '.',
  certain: /^\d{1,3}(\.\d{3})+,\d+$/,
  possible: /^[1-9]\d{0,2}(\.\d{3})+$/,
  beside: /^(?![1-9]\d{0,2},\d{3}$)\d*,\d+$/,
};

const separators = [byCommas, byPoints];

/** What groups the digits of a table, if any of its numbers tells that. */
export function thousandsIn(cells: readonly string[]): Thousands | undefined {
  const digits = cells.map(withoutSign);
  const shownBy = (sure: 'certain' | 'beside'): readonly Thousands[] =>
    separators.filter((one) => digits.some((cell) => one[sure].test(cell)));
  const shown = [shownBy('certain'), shownBy('beside')].find(({ length }) => length > 0);
  return shown?.length === 1 ? shown[0] : undefined;
}

/** Takes the signs out of a cell that group its digits. */
export function ungroupedBy(ofTable: Thousands | undefined): (cell: string) => string {
  return (cell) => {
    const digits = withoutSign(cell);
    const own = separators.find(({ certain }) => certain.test(digits)) ?? (ofTable?.possible.test(digits) && ofTable);
    return own ? cell.replaceAll(own.sign, '') : cell;
  };
}

export function withoutSign(cell: string): string {
  return cell.trim().replace(/^[-+−–]/, '');
}

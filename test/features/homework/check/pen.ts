/** How a person works with numbers: what they write down, with how many digits, and with which number they go on. */
import type { Chance } from './chance';

export type Way = (typeof ways)[number];

export const ways = [
  /** Full precision; only what is written is rounded. */
  'exact',
  /** Every cell is rounded, and the rounded number is used. */
  'stage',
  /** Every elementary result is rounded. */
  'fine',
  /** Each use takes the written number or the unrounded one. */
  'mixed',
  /** Two more digits are carried than written. */
  'guard',
  /** As `stage`, but cut off instead of rounded. */
  'trunc',
  /** As `fine`, but cut off: beyond what the rule promises, so its numbers may be called off by a last digit, but not wrong. */
  'finetrunc',
] as const;

export interface Digits {
  readonly of: 'digits' | 'decimals';
  readonly count: number;
}

/** A number in a cell: as it was computed, as it is written, and the text. */
export interface Noted {
  readonly full: number;
  readonly seen: number;
  readonly text: string;
}

export interface Pen {
  /** A result on the way that is not written into a cell. */
  readonly step: (value: number) => number;
  /** A result that is always written down rounded, such as 1/B. */
  readonly round: (value: number) => number;
  /** A cell of a column. */
  readonly note: (value: number, column: string) => Noted;
  /** The number with which the person goes on. */
  readonly use: (noted: Noted) => number;
}

export function penOf(way: Way, digits: Digits, chance: Chance, columns: Readonly<Record<string, Digits>> = {}): Pen {
  const isCut = way === 'trunc' || way === 'finetrunc';
  const guarded = { ...digits, count: digits.count + 2 };
  const step = (value: number): number => {
    if (way === 'fine' || way === 'finetrunc') return Number(written(value, digits, isCut));
    return way === 'guard' ? Number(written(value, guarded)) : value;
  };
  return {
    step,
    round: (value) => Number(written(value, digits)),
    note: (value, column) => {
      const full = step(value);
      const text = written(full, columns[column] ?? digits, isCut);
      return { full, seen: Number(text), text };
    },
    use: ({ full, seen }) => {
      if (way === 'exact' || way === 'guard') return full;
      return way === 'mixed' && chance.next() < 0.5 ? full : seen;
    },
  };
}

/** With all zeros kept. */
export function written(value: number, { of, count }: Digits, isCut = false): string {
  if (value === 0) return of === 'decimals' ? (0).toFixed(count) : '0';
  const order = Math.floor(Math.log10(Math.abs(value)));
  const decimals = of === 'decimals' ? count : count - 1 - order;
  if (isCut) {
    const unit = 10 ** -decimals;
    const cut = Math.trunc(Number((value / unit).toPrecision(14))) * unit;
    return decimals >= 0 ? cut.toFixed(decimals) : String(Math.round(cut));
  }
  if (of === 'decimals') return value.toFixed(count);
  return value.toPrecision(count);
}

/** A question that a class asks, its page among the answers, and a screen for it, with numbers as its panels print them. */
import { formatNumber, formatShort } from '../../src/text';
import type { Screen } from './screen';

export interface Question {
  /** In a student's words. */
  readonly question: string;
  /** The answer that explains it, by its name. */
  readonly page: string;
  /** The part after `#`. */
  readonly link: string;
  /** The panels that show the answer, by their headings. */
  readonly panels: readonly string[];
  /** Numbers that the panels show, to be pointed at. */
  readonly shown: (screen: Screen) => readonly string[];
}

export interface Chapter {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** As tables print numbers: with a fixed number of decimals. */
export function fixed(value: number, decimals = 4): string {
  return formatNumber(value, { decimals, exponent: 0 });
}

/** As pictures print numbers: with three significant digits. */
export function short(value: number): string {
  return formatShort(value);
}

/** A whole number. */
export function count(value: number): string {
  return fixed(value, 0);
}

/** A share of 1 in percent. */
export function percent(share: number): string {
  return `${formatNumber(100 * share, { decimals: 0, exponent: 0 })}%`;
}

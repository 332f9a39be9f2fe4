/**
 * A number as a student writes it, with the half unit of its last digit: what rounding leaves open. Decimals with point or comma,
 * fractions, and powers of ten in every form.
 */
import { digitsWritten, partsOfTyped, readDecimal } from '../../../text';

export type Written = WrittenNumber | WrittenProblem;

export interface WrittenNumber {
  readonly text: string;
  readonly value: number;
  /** Half a unit of the last digit; 0 for a fraction of whole numbers. */
  readonly half: number;
  /** How many decimals, and how many significant digits; absent for fractions, which tell nothing about the format. */
  readonly decimals?: number;
  readonly digits?: number;
}

export interface WrittenProblem {
  readonly text: string;
  readonly problem: 'notANumber' | 'notFinite' | 'dividedByZero';
}

export function isNumber(written: Written): written is WrittenNumber {
  return 'value' in written;
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

export function isNoNumber(text: string): boolean {
  return !isBlank(text) && !isNumber(readWritten(text));
}

/** Characters; no number that is typed has more. */
const longest = 200;

export function readWritten(text: string): Written {
  if (text.length > longest) return { text, problem: 'notANumber' };
  const [above = '', below, ...more] = partsOfTyped(text);
  if (below === undefined && /^[+-]?\s*(nan|inf(inity)?|∞)$/i.test(above)) return { text, problem: 'notFinite' };
  const numerator = readDecimal(above);
  if (below === undefined) return Number.isNaN(numerator) ? { text, problem: 'notANumber' } : decimal(text, above);
  const denominator = readDecimal(below);
  if (Number.isNaN(numerator) || Number.isNaN(denominator) || more.length > 0) return { text, problem: 'notANumber' };
  if (denominator === 0) return { text, problem: 'dividedByZero' };
  const value = numerator / denominator;
  const half = halfOfPart(above) + Math.abs(value) * halfOfPart(below);
  return { text, value, half: half / Math.abs(denominator) };
}

/** More digits than a double holds say no more than this share of the value. */
export const leastShare = 1e-12;

function decimal(text: string, plain: string): WrittenNumber {
  const value = readDecimal(plain);
  const decimals = decimalsOf(plain);
  const half = Math.max(unitOf(decimals) / 2, Math.abs(value) * leastShare);
  return { text, value, half, decimals, digits: digitsWritten(plain) };
}

/** 10^−decimals, as the decimal fraction that is written. */
export function unitOf(decimals: number): number {
  return Number(`1e${-decimals}`);
}

/** Behind the point; a power of ten moves the point. */
function decimalsOf(plain: string): number {
  const [mantissa = '', exponent = '0'] = plain.toLowerCase().split('e');
  return (mantissa.split('.')[1] ?? '').trim().length - Number(exponent);
}

/** Whole parts of a fraction are exact. */
function halfOfPart(part: string): number {
  const decimals = decimalsOf(part.trim());
  return decimals > 0 ? unitOf(decimals) / 2 : 0;
}

/** A little more, for the rounding of doubles: relative to the numbers, because beside 2e−18, 7e−18 is another number. */
export function isWithin(one: number, other: number, most: number): boolean {
  return Math.abs(one - other) <= most * (1 + 1e-9) + slack * Math.max(Math.abs(one), Math.abs(other));
}

/** Equal but for the rounding of doubles. */
export function isExactly(value: number, right: number): boolean {
  return isWithin(value, right, 0);
}

const slack = 1e-12;

/** Narrow enough to tell a right number from most wrong ones: a tenth of the number. It holds neither 0 nor its negative, half or double. */
export function isTelling(band: number, number: number): boolean {
  return band <= Math.abs(number) / 10;
}

/** Whether a number needs no more digits than the unit has. */
export function isMultiple(value: number, unit: number): boolean {
  return unit > 0 && Math.abs(value / unit - Math.round(value / unit)) < 1e-6;
}

/**
 * Lines of arithmetic, done again from the digits that they show: formulas in TeX, and “0.5 × 0.12 = 0.06” in a text. A line with a
 * letter in it, or with terms that are left out, says nothing of its digits.
 */
import { readPrinted } from '../../src/text';
import { number } from './redone';

/** A number, and how far from it the one may be that was rounded. */
interface Rounded {
  readonly value: number;
  readonly half: number;
}

type Token = string;

class NotNumeric extends Error {}

/** What only spaces, sizes and links do. */
const spaces = /^(?:\\[,;:!>]|\\(?:quad|qquad|displaystyle|nonumber)\b|\s|~|&)+/;

/** Commands with a group of their own before what they show. */
const wrapper = /\\(?:html(?:Data|Class|Id|Style)|textcolor|href|class)\{[^{}]*\}/g;

function tokensOf(tex: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = tex.replace(/\\(?:[bB]igg?[lrm]?|left|right)(?![a-zA-Z])/g, '');
  while (rest !== '') {
    const gap = spaces.exec(rest);
    if (gap) {
      rest = rest.slice(gap[0].length);
      continue;
    }
    const [token = ''] = /^(?:\d+(?:\.\d+)?|\\[a-zA-Z]+|\\.|.)/su.exec(rest) ?? [];
    tokens.push(token);
    rest = rest.slice(token.length);
  }
  return tokens;
}

/** A function of a rounded number: monotone, or nearly so, between its ends. */
function ofRounded(read: (value: number) => number, { value, half }: Rounded): Rounded {
  const at = read(value);
  const ends = half === 0 ? [at] : [read(value - half), read(value + half)];
  return { value: at, half: Math.max(...ends.map((end) => Math.abs(end - at))) };
}

const functions: Readonly<Record<string, (value: number) => number>> = {
  '\\ln': Math.log,
  '\\log': Math.log,
  '\\tanh': Math.tanh,
  '\\exp': Math.exp,
};

/** Reads sums of products, quotients, powers and roots. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Rounded {
    const read = this.sum();
    if (this.at < this.tokens.length) throw new NotNumeric(this.tokens[this.at]);
    return read;
  }

  private get next(): Token | undefined {
    return this.tokens[this.at];
  }

  private take(expected?: Token): Token {
    const token = this.tokens[this.at++];
    if (token === undefined || (expected !== undefined && token !== expected)) throw new NotNumeric(token);
    return token;
  }

  private sum(): Rounded {
    let { value, half } = this.product();
    for (;;) {
      const isSpaced = this.skipEmptyGroups();
      const sign = this.next === '+' ? 1 : this.next === '-' || this.next === '−' ? -1 : 0;
      if (sign === 0 && !isSpaced) return { value, half };
      // A number that has its own minus stands in a group: `{}{-0.13}`.
      if (sign !== 0) this.at++;
      const term = this.product();
      value += (sign || 1) * term.value;
      half += term.half;
    }
  }

  /** `{}` stands before a sign that has two sides. */
  private skipEmptyGroups(): boolean {
    const { at } = this;
    while (this.isAtEmptyGroup()) this.at += 2;
    return this.at > at;
  }

  private isAtEmptyGroup(): boolean {
    return this.next === '{' && this.tokens[this.at + 1] === '}';
  }

  private product(): Rounded {
    let product = this.signed();
    for (;;) {
      const isOver = this.next === '/' || this.next === '÷';
      if (isOver || ['\\cdot', '\\times', '·', '×', '⋅'].includes(this.next ?? '')) this.at++;
      else if (!this.startsFactor()) return product;
      const factor = this.signed();
      product = isOver ? quotient(product, factor) : times(product, factor);
    }
  }

  private startsFactor(): boolean {
    const { next } = this;
    if (next === undefined || this.isAtEmptyGroup() || next === '\\rvert' || next === '\\rVert') return false;
    return /^(?:\d|\(|\[|\{|\\[a-zA-Z{]|\|)/.test(next);
  }

  private signed(): Rounded {
    this.skipEmptyGroups();
    if (this.next !== '-' && this.next !== '−') return this.power();
    this.at++;
    const { value, half } = this.power();
    return { value: -value, half };
  }

  private power(): Rounded {
    const base = this.atom();
    if (this.next !== '^') return base;
    this.at++;
    const { value: exponent } = this.group();
    return ofRounded((value) => value ** exponent, base);
  }

  /** What follows a command or a `^`: a group, or one token. */
  private group(): Rounded {
    if (this.next !== '{') return this.atom();
    this.at++;
    const read = this.sum();
    this.take('}');
    return read;
  }

  private between(end: Token): Rounded {
    const read = this.sum();
    this.take(end);
    return read;
  }

  private atom(): Rounded {
    const token = this.take();
    if (/^\d/.test(token)) return readPrinted(token);
    if (token === '(') return this.between(')');
    if (token === '[') return this.between(']');
    if (token === '{') return this.between('}');
    if (token === '\\lvert') return ofRounded(Math.abs, this.between('\\rvert'));
    if (token === '\\frac' || token === '\\tfrac' || token === '\\dfrac') return quotient(this.group(), this.group());
    if (token === '\\sqrt') return ofRounded((value) => Math.sqrt(Math.max(0, value)), this.group());
    if (token in functions && functions[token]) return ofRounded(functions[token], this.group());
    throw new NotNumeric(token);
  }
}

function times(one: Rounded, other: Rounded): Rounded {
  const half = Math.abs(one.value) * other.half + Math.abs(other.value) * one.half + one.half * other.half;
  return { value: one.value * other.value, half };
}

function quotient(one: Rounded, other: Rounded): Rounded {
  return times(
    one,
    ofRounded((value) => 1 / value, other),
  );
}

function readNumeric(tex: string): Rounded | undefined {
  try {
    return new Reader(tokensOf(tex)).whole();
  } catch (error) {
    if (error instanceof NotNumeric) return undefined;
    throw error;
  }
}

export interface Redone {
  /** How many lines were done again. */
  readonly count: number;
  readonly faults: readonly string[];
}

/** Both sides of each sign of equality whose sides are numbers. */
export function redoneTex(tex: string): Redone {
  const sides = tex
    .replace(wrapper, '')
    .replace(/\\(?:begin|end)\{[a-z*]+\}|\\\\/g, '')
    .split(/(?<!\\[a-z]*)=|\\approx/)
    .map((side) => ({ side: side.trim(), read: readNumeric(side) }));
  let count = 0;
  const faults = sides.flatMap(({ side, read }, at) => {
    const { side: nextSide, read: next } = sides[at + 1] ?? {};
    if (!read || !next || [read, next].some(({ value }) => !Number.isFinite(value))) return [];
    count += 1;
    const isEqual = Math.abs(read.value - next.value) <= 1.001 * (read.half + next.half) + 1e-9 * Math.abs(next.value);
    return isEqual ? [] : [`${side} = ${nextSide}: the left side is ${read.value}`];
  });
  return { count, faults };
}

const operand = String.raw`\(?${number}\)?`;
const line = new RegExp(
  String.raw`(?<![\d.·×÷−+⁻⁰¹²³⁴⁵⁶⁷⁸⁹,=] ?)${operand}(?: ?[×·÷+−] ?${operand})+ [=≈] ${number}(?!\.?\d| ?[×·÷+−])`,
  'gu',
);

/** “0.5 × 0.12 = 0.06”, as it stands in a text. */
export function redoneText(text: string): Redone {
  const lines = [...text.matchAll(line)].map(([all]) => redoneTex(asTex(all)));
  return { count: lines.length, faults: lines.flatMap(({ faults }) => faults) };
}

function asTex(text: string): string {
  const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return text
    .replace(/·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, power: string) => {
      const digits = [...power].map((one) => (one === '⁻' ? '-' : String(superscripts.indexOf(one)))).join('');
      return ` \\cdot 10^{${digits}}`;
    })
    .replace('≈', '=');
}

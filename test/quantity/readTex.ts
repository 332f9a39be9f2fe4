/**
 * A pocket calculator for the numbers that formulas print: reads the emitted TeX, symbols of layout included, and computes it.
 * It shares nothing with the code that wrote the line, so that brackets, signs and digits are checked as a reader meets them.
 */

/** Throws where the line is not one that a person could type into a calculator. */
export function computeTex(tex: string): number {
  const reader = new Reader(tokensOf(tex));
  const value = reader.sum();
  reader.expectEnd();
  return value;
}

const tokenPattern =
  /\\(?:htmlData|cdot|frac|tfrac|sqrt|lvert|rvert|infty|ln|tanh|sigma|operatorname|text|underbrace|,)|\d+(?:\.\d+)?|[a-zA-Z]+'?|[-+(){}[\]^/=']/y;

/** Sizes of brackets and empty groups say nothing about numbers. */
function tokensOf(tex: string): string[] {
  const plain = tex
    .replace(/\\bigl|\\bigr|\{\}|\s/g, '')
    .replaceAll('[', '(')
    .replaceAll(']', ')');
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < plain.length) {
    const start = tokenPattern.lastIndex;
    const match = tokenPattern.exec(plain);
    if (match === null) throw new Error(`unreadable at ${start}: ${plain.slice(start, start + 20)} in ${tex}`);
    tokens.push(match[0]);
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  sum(): number {
    let total = this.#peek() === '-' ? 0 : this.#product();
    while (this.#peek() === '+' || this.#peek() === '-') {
      const sign = this.#next() === '-' ? -1 : 1;
      if (this.#peek() === '-' || this.#peek() === '+') throw new Error('two signs in a row');
      total += sign * this.#product();
    }
    return total;
  }

  expectEnd(): void {
    if (this.#at < this.#tokens.length) throw new Error(`left over: ${this.#tokens.slice(this.#at).join(' ')}`);
  }

  #product(): number {
    let value = this.#power();
    for (;;) {
      if (this.#take('\\,')) {
        if (this.#peek() === undefined) return value;
        value = this.#take('/') ? this.#divided(value) : times(value, this.#power());
      } else if (this.#peek() === '(') value = times(value, this.#power());
      else return value;
    }
  }

  #divided(value: number): number {
    this.#take('\\,');
    return value / this.#power();
  }

  #power(): number {
    const base = this.#atom();
    return this.#take('^') ? base ** this.#group() : base;
  }

  #atom(): number {
    const token = this.#next();
    switch (token) {
      case '(':
        return this.#until(')');
      case '\\frac':
      case '\\tfrac': {
        const numerator = this.#group();
        const denominator = this.#group();
        return numerator === 0 && denominator !== 0 ? 0 : numerator / denominator;
      }
      case '\\sqrt':
        return Math.sqrt(this.#group());
      case '\\lvert':
        return Math.abs(this.#until('\\rvert'));
      case '\\infty':
        return Number.POSITIVE_INFINITY;
      case '\\operatorname':
        return this.#slope();
      default:
        return this.#number(token);
    }
  }

  /** 1.25·10^{−7} is one number. */
  #number(token: string | undefined): number {
    const mantissa = token === undefined || token === '' ? Number.NaN : Number(token);
    if (Number.isNaN(mantissa)) throw new Error(`expected a number, got ${token}`);
    if (!this.#take('\\cdot')) return mantissa;
    if (this.#next() !== '10' || !this.#take('^')) throw new Error('expected a power of ten');
    return Number(`${mantissa}e${this.#group()}`);
  }

  #slope(): number {
    this.#expect('{');
    const name = this.#next();
    this.#expect('}');
    this.#expect("'");
    const argument = this.#power();
    if (argument > 0) return 1;
    return name === 'ReLU' ? 0 : 0.01;
  }

  #group(): number {
    this.#expect('{');
    return this.#until('}');
  }

  #until(closing: string): number {
    const value = this.sum();
    this.#expect(closing);
    return value;
  }

  #expect(token: string): void {
    const next = this.#next();
    if (next !== token) throw new Error(`expected ${token}, got ${next}`);
  }

  #take(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at++;
    return true;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  #next(): string | undefined {
    return this.#tokens[this.#at++];
  }
}

/** 0 times anything is 0, as the losses define it. */
function times(one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : one * other;
}

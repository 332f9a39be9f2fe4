/**
 * Parses a calculation. From the weakest binding to the strongest: `or`, `and`, `not`, comparisons, `+ −`, `* /`, the
 * sign, `^`, parentheses and calls. It must give one number: a list, `delta.2.1.*`, needs a function such as `sum`.
 */
import {
  type Calculation,
  everySample,
  type ListFunction,
  listFunctions,
  type NumberFunction,
  numberFunctions,
  type Operator,
} from './calculation';
import type { ProseProblem, Reference } from './segments';
import { fail, type Source } from './source';

/** A part of a calculation, and whether it is a list of numbers. */
interface Part {
  readonly calculation: Calculation;
  readonly isList: boolean;
}

interface Token {
  readonly text: string;
  readonly type: 'number' | 'name' | 'sign' | 'end';
  readonly offset: number;
}

/** Parses the characters of the source from `start` to `end`. Throws a ProseError. */
export function parseCalculation(source: Source, start: number, end: number): Calculation {
  const reader = new Reader(tokensOf(source, start, end), source);
  const { calculation, isList } = reader.readAll();
  if (isList) fail('listOfNumbers', source, start);
  return calculation;
}

/** Other signs for the same operation, as in printed formulas. */
const sameAs: Readonly<Record<string, string>> = {
  '−': '-',
  '×': '*',
  '·': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
};

const token =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z]\w*(?:\.(?:\w+|\*))*)|(<=|>=|==|!=|[-+*/^<>(),−×·÷≤≥≠]))/y;

function tokensOf(source: Source, start: number, end: number): readonly Token[] {
  const text = source.text.slice(0, end);
  const tokens: Token[] = [];
  let at = start;
  while (text.slice(at).trim() !== '') {
    token.lastIndex = at;
    const [whole, number, name, sign = ''] = token.exec(text) ?? [];
    if (whole === undefined) fail('notACalculation', source, at);
    const read = number ?? name ?? sameAs[sign] ?? sign;
    const offset = at + whole.length - (number ?? name ?? sign).length;
    tokens.push({ text: read, type: number ? 'number' : name ? 'name' : 'sign', offset });
    at += whole.length;
  }
  return [...tokens, { text: '', type: 'end', offset: start }];
}

/** From the weakest to the strongest; operators of one level associate to the left. */
const levels: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  ['<', '>', '<=', '>=', '==', '!='],
  ['+', '-'],
  ['*', '/'],
];
const comparisonLevel = 2;
const deepest = 32;

class Reader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly source: Source,
  ) {}

  readAll(): Part {
    const part = this.readLevel(0);
    if (this.next.type !== 'end') this.fail('notACalculation');
    return part;
  }

  private get next(): Token {
    // The last token is the end, which nothing passes.
    return this.tokens[this.at] as Token;
  }

  private takes(...texts: readonly string[]): string | undefined {
    const { text, type } = this.next;
    if (type === 'end' || !texts.includes(text)) return undefined;
    this.at++;
    return text;
  }

  private expect(text: string): void {
    if (this.takes(text) === undefined) this.fail('notACalculation');
  }

  private fail(problem: ProseProblem, { offset } = this.next): never {
    fail(problem, this.source, offset);
  }

  private readLevel(level: number): Part {
    const operators = levels[level];
    if (!operators) return this.readSigned();
    if (level === comparisonLevel && this.takes('not')) {
      const { calculation, isList } = this.deeper(() => this.readLevel(level));
      return { calculation: { node: 'not', of: calculation }, isList };
    }
    let left = this.readLevel(level + 1);
    for (let operator = this.takes(...operators); operator; operator = this.takes(...operators)) {
      const right = this.readLevel(level + 1);
      left = joined(left, operator as Operator, right);
      // a < b < c would compare a truth value.
      if (level === comparisonLevel && operators.includes(this.next.text as Operator)) this.fail('notACalculation');
    }
    return left;
  }

  private readSigned(): Part {
    if (this.takes('-')) {
      const { calculation, isList } = this.deeper(() => this.readSigned());
      return { calculation: { node: 'negative', of: calculation }, isList };
    }
    if (this.takes('+')) return this.deeper(() => this.readSigned());
    const base = this.readOperand();
    return this.takes('^')
      ? joined(
          base,
          '^',
          this.deeper(() => this.readSigned()),
        )
      : base;
  }

  private readOperand(): Part {
    if (this.takes('(')) {
      const part = this.deeper(() => this.readLevel(0));
      this.expect(')');
      return part;
    }
    const first = this.next;
    if (first.type === 'end' || first.type === 'sign') this.fail('notACalculation');
    this.at++;
    if (first.type === 'number') return { calculation: { node: 'number', value: Number(first.text) }, isList: false };
    return this.takes('(') ? this.readCall(first) : this.quantity(first);
  }

  /** Behind `name(`. */
  private readCall(name: Token): Part {
    const parts: Part[] = [this.deeper(() => this.readLevel(0))];
    while (this.takes(',')) parts.push(this.deeper(() => this.readLevel(0)));
    this.expect(')');
    const [first] = parts;
    if (first && isOneOf<NumberFunction>(numberFunctions, name.text)) {
      if (parts.length > 1) this.fail('wrongArguments', name);
      return { calculation: { node: 'call', function: name.text, of: first.calculation }, isList: first.isList };
    }
    if (!isOneOf<ListFunction>(listFunctions, name.text)) this.fail('unknownFunction', name);
    const takesNumbers = name.text === 'min' || name.text === 'max';
    const fits = parts.length === 1 ? first?.isList : takesNumbers && parts.every(({ isList }) => !isList);
    if (!fits) this.fail('wrongArguments', name);
    return {
      calculation: { node: 'overList', function: name.text, of: parts.map(({ calculation }) => calculation) },
      isList: false,
    };
  }

  private quantity({ text, offset }: Token): Part {
    const [first = '', ...rest] = text.split('.');
    const isOther = first === 'other' && rest.length > 0;
    const [name = '', ...indices] = isOther ? rest : [first, ...rest];
    const reference: Reference = {
      type: 'reference',
      name,
      indices,
      style: 'number',
      place: this.source.placeAt(offset),
      ...(isOther && { other: true }),
    };
    return { calculation: { node: 'quantity', reference }, isList: indices.includes(everySample) };
  }

  private deeper(read: () => Part): Part {
    if (++this.depth > deepest) this.fail('tooDeep');
    const part = read();
    this.depth--;
    return part;
  }
}

function joined(left: Part, operator: Operator, right: Part): Part {
  return {
    calculation: { node: 'operation', operator, left: left.calculation, right: right.calculation },
    isList: left.isList || right.isList,
  };
}

function isOneOf<Name extends string>(names: readonly Name[], text: string): text is Name {
  return (names as readonly string[]).includes(text);
}

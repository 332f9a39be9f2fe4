/**
 * A catalogue sentence with named parameters. Called with values, it gives plain text for names, titles and canvases;
 * its segments are for the screen. A translation has the same parameters, in any order; the compiler checks that.
 */
import { expand, type Filled, type Value, type Values } from './expand';
import { letterInForce } from './letters';
import { parseProse } from './parseProse';
import type { Segment } from './segments';

export interface Message<Names extends string = string> {
  (...values: [Names] extends [never] ? [values?: object] : [values: Readonly<Record<Names, PlainValue>>]): string;
  /** Parsed on first use. */
  readonly segments: readonly Segment[];
}

/** Parameter values that need no step to look up numbers in. */
export type PlainValue = string | number | boolean;

export function message<const Text extends string>(text: Text): Message<NamesIn<Text>> {
  let segments: readonly Segment[] | undefined;
  const parsed = (): readonly Segment[] => {
    segments ??= parseProse(text);
    return segments;
  };
  const plain = (values: Values = {}): string => plainText(parsed(), values);
  return Object.defineProperty(plain, 'segments', { get: parsed }) as unknown as Message<NamesIn<Text>>;
}

/** A sentence with its values for the screen, which may be quantities and other sentences. */
export function filled<Names extends string>(
  { segments }: Message<Names>,
  ...[values]: [Names] extends [never] ? [] : [values: Readonly<Record<Names, Value>>]
): Filled {
  return values === undefined ? { segments } : { segments, values };
}

/** For strings without parameters: replaces `{delta|letter}` by the letter of the current notation. */
export function plainText(segments: readonly Segment[], values: Values = {}): string {
  return expand(segments, values)
    .map((leaf) => {
      if (leaf.type === 'text') return leaf.text;
      if (leaf.type === 'tex') return leaf.tex;
      if (leaf.type === 'reference') return letterInForce(leaf);
      throw new RangeError(`expected a text that needs no step, got a ${leaf.quantity.kind}`);
    })
    .join('');
}

/**
 * The parameter names of a text: names in braces, conditions of choices, and indices that are names, as in
 * `{sampleLoss.sample|symbol}`.
 */
export type NamesIn<Text extends string> = string extends Text
  ? string
  : Text extends `${string}{${infer Rest}`
    ? NamesAt<Rest> | NamesIn<Rest>
    : never;

type NamesAt<Rest extends string> = Rest extends `${'plural' | 'if' | 'sign'}|${infer Of}|${string}`
  ? NamesOf<Of>
  : Rest extends `${infer Inside}}${string}`
    ? Inside extends `${infer Letter}|letter`
      ? Letter extends `${string}.${infer Indices}`
        ? IndexNames<Indices>
        : never
      : Inside extends `${infer Address}|${string}`
        ? NamesOf<Address>
        : NamesOf<Inside>
    : never;

/** An address with indices is a quantity, not a parameter. */
type NamesOf<Address extends string> = Address extends `${string}.${infer Indices}` ? IndexNames<Indices> : Address;

type IndexNames<Indices extends string> = Indices extends `${infer First}.${infer Rest}`
  ? IndexName<First> | IndexNames<Rest>
  : IndexName<Indices>;

/** A number, or a letter for a general index, is not a parameter. */
type IndexName<Index extends string> = Index extends `${number}` | 'i' | 'j' | 'k' | 'l' | 'm' | 'n' ? never : Index;

/** Expands a text: fills in its parameters and decides its choices, giving a flat list of texts, TeX and quantities. */
import {
  type Choice,
  ProseError,
  type Reference,
  type ReferenceStyle,
  type Segment,
  type TexSegment,
  type TextSegment,
} from './segments';

/** Any quantity; this layer does not know which kinds exist. */
export interface QuantityLike {
  readonly kind: string;
}

/** A sentence with its values, used as part of another sentence. */
export interface Filled {
  readonly segments: readonly Segment[];
  readonly values?: Values;
}

/** A list is written in order, including any text between its items. */
export type Value = string | number | boolean | QuantityLike | Filled | readonly Value[];

export type Values = Readonly<Record<string, Value>>;

export type Leaf =
  | TextSegment
  | TexSegment
  /** A quantity given as a parameter. */
  | { readonly type: 'quantity'; readonly quantity: QuantityLike; readonly style: ReferenceStyle }
  /** A quantity named in the text itself: `{delta.2.1.3}`, `{delta|letter}`. */
  | Reference;

export function expand(segments: readonly Segment[], values: Values = {}): readonly Leaf[] {
  return segments.flatMap((segment): readonly Leaf[] => {
    if (segment.type === 'text' || segment.type === 'tex') return [segment];
    if (segment.type === 'reference') return filledIn(segment, values);
    return expand(chosen(segment, values), values);
  });
}

function filledIn(reference: Reference, values: Values): readonly Leaf[] {
  const { name, indices, style } = reference;
  if (indices.length > 0)
    return [{ ...reference, indices: indices.map((index) => String(own(values, index) ?? index)) }];
  if (style === 'letter' || !Object.hasOwn(values, name)) return [reference];
  return leavesOf(values[name] ?? '', style);
}

function leavesOf(value: Value, style: ReferenceStyle): readonly Leaf[] {
  if (typeof value !== 'object') return [{ type: 'text', text: String(value) }];
  if (isList(value)) return value.flatMap((part) => leavesOf(part, style));
  if ('segments' in value) return expand(value.segments, value.values);
  return [{ type: 'quantity', quantity: value, style }];
}

function own(values: Values, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Selects the wording. A sentence as parameter counts as true; a quantity has no number here. */
function chosen({ type, of, branches }: Choice, values: Values): readonly Segment[] {
  const given = values[of.name];
  const isQuantity = typeof given === 'object' && 'kind' in given;
  if (given === undefined || isQuantity) throw new ProseError('unknownName', of.name, of.place);
  return branchFor(type, branches, typeof given === 'object' || given);
}

/** Without a third wording, 0 selects the second; without an `else`, the result is empty. */
export function branchFor<Part>(
  type: Choice['type'],
  branches: readonly (readonly Part[])[],
  value: string | number | boolean,
): readonly Part[] {
  const [first = [], second = [], third = second] = branches;
  switch (type) {
    case 'plural':
      return String(value) === '1' ? first : second;
    case 'if':
      return value === true || (typeof value === 'number' && value !== 0) || (typeof value === 'string' && value !== '')
        ? first
        : second;
    case 'sign':
      return Number(value) > 0 ? first : Number(value) < 0 ? second : third;
  }
}

/** Parts of a file's schema, for scenarios and lessons: each says in the catalogue's words what it expects. */
import * as v from 'valibot';
import { messages } from '../text';

/** What a place expects, in words; the catalogue is read when an error occurs, not while this file loads. */
export function says(what: (words: typeof messages.expected) => string): () => string {
  return () => what(messages.expected);
}

export function oneOf<const Names extends readonly string[]>(names: Names) {
  return v.picklist(
    names,
    says(({ oneOf }) => oneOf(names)),
  );
}

export function integerIn(low: number, high?: number) {
  const expected = says((words) => (high === undefined ? words.integerFrom(low) : words.integerIn(low, high)));
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(low, expected),
    v.maxValue(high ?? Number.MAX_SAFE_INTEGER, expected),
  );
}

export function textUpTo(length: number) {
  const expected = says((words) => words.textUpTo(length));
  return v.pipe(v.string(expected), v.maxLength(length, expected));
}

/** The places in a text, and the small parts of its syntax that sentences and documents share. */
import {
  type Choice,
  type Place,
  ProseError,
  type ProseProblem,
  type Reference,
  type ReferenceStyle,
  referenceStyles,
} from './segments';

export interface Source {
  readonly text: string;
  readonly placeAt: (offset: number) => Place;
}

/** `firstLine` is the number of the text's first line in its file. */
export function sourceOf(text: string, firstLine = 1): Source {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    text,
    placeAt: (offset) => {
      const after = starts.findIndex((start) => start > offset);
      const line = after < 0 ? starts.length : after;
      return { line: line - 1 + firstLine, column: offset - (starts[line - 1] ?? 0) + 1 };
    },
  };
}

/** The wordings that a choice may have. */
export const branchCounts: Readonly<Record<Choice['type'], readonly number[]>> = {
  plural: [2],
  if: [1, 2],
  sign: [2, 3],
};

/** `{if|weighted|`: the kind of choice and what decides it; undefined if no choice begins here. */
export function choiceAt(
  text: string,
  start: number,
): { readonly type: Choice['type']; readonly of: string; readonly end: number } | undefined {
  const [opening, type, of] =
    /^\{(plural|if|sign)\|([^|{}]*)(?=\|)/.exec(text.slice(start, start + longestOpening)) ?? [];
  if (opening === undefined || of === undefined) return undefined;
  return { type: type as Choice['type'], of, end: start + opening.length };
}

const longestOpening = 2000;

export function isStyle(text: string): text is ReferenceStyle {
  return (referenceStyles as readonly string[]).includes(text);
}

/** `delta.2.1.3` */
export function referenceOf(address: string, style: ReferenceStyle, source: Source, start: number): Reference {
  if (!/^[A-Za-z]\w*(\.\w+)*$/.test(address)) fail('notAReference', source, start);
  const [name = '', ...indices] = address.split('.');
  return { type: 'reference', name, indices, style, place: source.placeAt(start) };
}

export function fail(problem: ProseProblem, source: Source, offset: number): never {
  throw new ProseError(problem, source.text.slice(offset, offset + 40), source.placeAt(offset));
}

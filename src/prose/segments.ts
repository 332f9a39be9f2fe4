/**
 * Prose that speaks of quantities, as data: text, TeX, references, and choices between wordings. Only syntax is known here; what a
 * reference stands for is decided where quantities are known, so that one sentence serves every notation, step and language.
 */

/** How a reference is written: its number, its symbol, its words, or the bare letter of its kind (δ). */
export const referenceStyles = ['number', 'symbol', 'name', 'letter'] as const;

export type ReferenceStyle = (typeof referenceStyles)[number];

/** `{delta.2.1.3|symbol}`, or a parameter, `{count}`. */
export interface Reference {
  readonly type: 'reference';
  /** A kind of quantity, a letter's name, or a parameter. */
  readonly name: string;
  /** Numbers, or letters for a general symbol: `{sampleLoss.k|symbol}` is e(k). */
  readonly indices: readonly string[];
  readonly style: ReferenceStyle;
  readonly place: Place;
}

/** `{plural|count|one sample|{count} samples}`, `{if|weighted|…|…}`, `{sign|update|rises|falls|stays}`. */
export interface Choice {
  readonly type: 'plural' | 'if' | 'sign';
  readonly of: Reference;
  readonly branches: readonly (readonly Segment[])[];
}

export interface TextSegment {
  readonly type: 'text';
  readonly text: string;
}

export interface TexSegment {
  readonly type: 'tex';
  readonly tex: string;
}

export type Segment = TextSegment | TexSegment | Reference | Choice;

/** Where in the text, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type ProseProblem =
  | 'unclosedBrace'
  | 'unclosedTex'
  | 'notAReference'
  | 'unknownStyle'
  | 'wrongBranches'
  | 'unknownName'
  | 'outsideNetwork';

/** What is wrong with a text, and where; the sentence about it is in the catalogue. */
export class ProseError extends Error {
  constructor(
    readonly problem: ProseProblem,
    readonly about: string,
    readonly place: Place,
  ) {
    super(`${place.line}:${place.column}: ${problem}: ${about}`);
    this.name = 'ProseError';
  }
}

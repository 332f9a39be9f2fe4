/**
 * Sentences about quantities, as data: text, TeX, references, and choices between wordings. This layer knows only the
 * syntax. The `quantity` layer resolves references, so that one sentence serves every notation, step and language.
 */

/** What a quantity is called in a sentence: "the batch gradient", at its beginning, "its gradient", "gradient" behind a weight’s name, and "gradients" of several samples. */
const nounForms = ['the', 'The', 'its', 'one', 'all'] as const;

export type NounForm = (typeof nounForms)[number];

export function isNounForm(style: string): style is NounForm {
  return (nounForms as readonly string[]).includes(style);
}

/** How a reference is written: as a number, a symbol, in words, as the letter of its kind (δ), or by the noun for it. */
export const referenceStyles = ['number', 'symbol', 'name', 'letter', ...nounForms] as const;

export type ReferenceStyle = (typeof referenceStyles)[number];

/** `{delta.2.1.3|symbol}`, or a parameter, `{count}`. */
export interface Reference {
  readonly type: 'reference';
  /** A kind of quantity, a letter's name, or a parameter. */
  readonly name: string;
  /** Numbers, or letters in a general symbol: `{sampleLoss.k|symbol}` is e(k). */
  readonly indices: readonly string[];
  /** In documents: the quantity of Compare's other run, `{other.batchLoss}`. */
  readonly other?: true;
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

/** Line and column in the text, both from 1. */
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
  | 'outsideNetwork'
  | 'noSuchSample'
  | 'notACalculation'
  | 'unknownFunction'
  | 'wrongArguments'
  | 'listOfNumbers'
  | 'brokenChoice'
  | 'unknownLink'
  | 'unsupported'
  | 'tooDeep'
  | 'tooLong';

/** A syntax error in a text, with its place; the catalogue has the sentence. */
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

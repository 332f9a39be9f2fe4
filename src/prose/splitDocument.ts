/**
 * Takes TeX and references out of a document before Markdown is read: each becomes one character that Markdown passes
 * through as a letter. Inline code keeps its text.
 */
import type { Computed, InlineChoice } from './document';
import { parseCalculation } from './parseCalculation';
import { isNounForm, type Reference } from './segments';
import { branchCounts, choiceAt, fail, isStyle, referenceOf, type Source } from './source';

/** What one character represents; a choice has several: its opening, each `|` and its end. */
export type Piece = (
  | Reference
  | Computed
  | { readonly type: 'tex'; readonly tex: string; readonly isDisplayed: boolean }
  | { readonly type: 'open'; readonly choice: Pick<InlineChoice, 'type' | 'of'> }
  | { readonly type: 'next' }
  | { readonly type: 'close' }
) & { readonly start: number; readonly end: number };

export interface Split {
  readonly markdown: string;
  readonly pieces: readonly Piece[];
  /** Where a position of the Markdown is in the source. */
  readonly sourceOffset: (offset: number) => number;
}

/** The plane of characters that no font has and no text uses. */
const firstCode = 0xf0000;
const lastCode = 0xffffd;

const standIns = /[\u{F0000}-\u{FFFFD}]/gu;

/** The number of the piece that a character represents. */
export function pieceNumber(character: string): number {
  return (character.codePointAt(0) ?? 0) - firstCode;
}

export const pieceCharacters = /([\u{F0000}-\u{FFFFD}])/u;

/** A text's own characters of that plane are replaced, so that none is taken for a piece. */
export function withoutStandIns(text: string): string {
  return text.replace(standIns, '\uFFFD\uFFFD');
}

const deepestChoice = 8;

interface OpenChoice {
  readonly type: InlineChoice['type'];
  readonly start: number;
  branches: number;
}

/** Throws a ProseError. */
export function splitDocument(source: Source): Split {
  const { text } = source;
  const pieces: Piece[] = [];
  const jumps: { readonly from: number; readonly to: number }[] = [];
  const open: OpenChoice[] = [];
  let markdown = '';
  let at = 0;

  const add = (piece: Piece): void => {
    if (firstCode + pieces.length > lastCode) fail('tooLong', source, piece.start);
    markdown += String.fromCodePoint(firstCode + pieces.length);
    pieces.push(piece);
    at = piece.end;
    jumps.push({ from: markdown.length, to: at });
  };
  const copy = (end: number): void => {
    markdown += text.slice(at, end);
    at = end;
  };

  while (at < text.length) {
    const sign = text[at];
    const choice = open.at(-1);
    if (sign === '\\') copy(at + 2);
    else if (sign === '`') copy(endOfCode(text, at));
    else if (sign === '$') add(texAt(source, at));
    else if (sign === '{') {
      const opening = choiceAt(text, at);
      if (opening) {
        if (open.length === deepestChoice) fail('tooDeep', source, at);
        open.push({ type: opening.type, start: at, branches: 1 });
        const of = conditionOf(source, at + opening.type.length + 2, opening.end);
        add({ type: 'open', choice: { type: opening.type, of }, start: at, end: opening.end + 1 });
      } else add(valueAt(source, at));
    } else if (choice && sign === '|') {
      choice.branches++;
      add({ type: 'next', start: at, end: at + 1 });
    } else if (choice && sign === '}') {
      if (!branchCounts[choice.type].includes(choice.branches)) fail('wrongBranches', source, choice.start);
      open.pop();
      add({ type: 'close', start: at, end: at + 1 });
    } else copy(at + 1);
  }
  const [unclosed] = open;
  if (unclosed) fail('unclosedBrace', source, unclosed.start);

  return {
    markdown,
    pieces,
    sourceOffset: (offset) => {
      const last = jumps.findLast(({ from }) => from <= offset);
      return last ? last.to + offset - last.from : offset;
    },
  };
}

/** Behind the run of backticks that ends the code; if there is none, behind the first run. */
function endOfCode(text: string, start: number): number {
  const [run = ''] = /^`+/.exec(text.slice(start)) ?? [];
  for (const match of text.slice(start + run.length).matchAll(/`+/g)) {
    if (match[0].length === run.length) return start + run.length + match.index + run.length;
  }
  return start + run.length;
}

/** `$…$` within a paragraph, or `$$…$$`. A backslash in it belongs to the next character. */
function texAt(source: Source, start: number): Piece {
  const { text } = source;
  const isDisplayed = text[start + 1] === '$';
  const mark = isDisplayed ? '$$' : '$';
  for (let at = start + mark.length; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(mark, at)) {
      const tex = text.slice(start + mark.length, at);
      // A forgotten sign would otherwise take in everything up to the next formula.
      if (/\n[ \t]*\n/.test(tex)) break;
      return { type: 'tex', tex, isDisplayed, start, end: at + mark.length };
    }
  }
  fail('unclosedTex', source, start);
}

/** `{delta.2.1.3|symbol}` or `{=expression|digits}` */
function valueAt(source: Source, start: number): Piece {
  const close = source.text.indexOf('}', start);
  if (close < 0) fail('unclosedBrace', source, start);
  const inside = source.text.slice(start + 1, close);
  const [of = '', style, ...rest] = inside.split('|');
  if (rest.length > 0) fail('unknownStyle', source, start);
  const place = { start, end: close + 1 };
  if (of.startsWith('='))
    return { ...computedAt(source, start + 1, start + 1 + of.length), ...digitsOf(style, source, start), ...place };
  if (style !== undefined && (!isStyle(style) || isNounForm(style))) fail('unknownStyle', source, start);
  return { ...ownOrOther(of, style ?? 'number', source, start), ...place };
}

/** What decides a choice. */
function conditionOf(source: Source, start: number, end: number): InlineChoice['of'] {
  return source.text[start] === '='
    ? computedAt(source, start, end)
    : ownOrOther(source.text.slice(start, end), 'number', source, start);
}

/** From the `=` on. */
function computedAt(source: Source, start: number, end: number): Computed {
  return { type: 'computed', calculation: parseCalculation(source, start + 1, end), place: source.placeAt(start) };
}

const mostDigits = 15;

function digitsOf(text: string | undefined, source: Source, start: number): Pick<Computed, 'digits'> {
  if (text === undefined) return {};
  const digits = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (digits < 1 || digits > mostDigits) fail('unknownStyle', source, start);
  return { digits };
}

/** `other.batchLoss` is the other run's. */
function ownOrOther(address: string, style: Reference['style'], source: Source, start: number): Reference {
  const isOther = /^other\./.test(address);
  const reference = referenceOf(isOther ? address.slice('other.'.length) : address, style, source, start);
  return isOther ? { ...reference, other: true } : reference;
}

/**
 * Tokens as one line of text, so that what people write is told by regular expressions: "the target is 0 for the input ()". Each token is
 * followed by a space; a number is 0, brackets are (), [] or {}, and a name or a sign is as it is written.
 */
import { keptFor } from '../../memory';
import { closing, type Token } from './tokens';

interface Line {
  readonly text: string;
  /** Where each token begins. */
  readonly starts: readonly number[];
}

const lineOf = keptFor((tokens: readonly Token[]): Line => {
  const starts: number[] = [];
  let text = '';
  for (const token of tokens) {
    starts.push(text.length);
    text += `${writtenAs(token)} `;
  }
  return { text, starts };
});

function writtenAs(token: Token): string {
  if (token.kind === 'number') return '0';
  if (token.kind === 'group') return `${token.open}${closing[token.open]}`;
  if (token.kind === 'quoted') return '""';
  return token.kind === 'sign' ? token.sign : token.text.replace(/\s/g, '');
}

/** A number, or several of them with words between, "0.5 and 1.5", "1, 2 and 3"; and what stands in brackets. */
export const numbersForm = '0 (?:(?:, and|,|and) 0 )*';
export const bracketForm = String.raw`(?:\(\)|\[\]|\{\}) `;

/** A form of a sentence whose named groups are asked for. */
export const sentenceForm = (pattern: string): RegExp => new RegExp(pattern, 'diuy');

/** Tokens from one place up to another. */
interface Part {
  readonly start: number;
  readonly next: number;
}

interface FormRead {
  /** The place after it. */
  readonly next: number;
  /** Its named groups. */
  readonly parts: Readonly<Partial<Record<string, Part>>>;
}

/** A form that begins at a token; undefined if it does not stand there. The form is sticky. */
export function formAt(tokens: readonly Token[], place: number, form: RegExp): FormRead | undefined {
  const { text, starts } = lineOf(tokens);
  const start = starts[place] ?? text.length;
  form.lastIndex = start;
  const found = form.exec(text);
  if (!found) return undefined;
  const placeAt = (end: number): number => place + text.slice(start, end).split(' ').length - 1;
  const parts = Object.entries(found.indices?.groups ?? {}).flatMap(([name, span]) =>
    span ? [[name, { start: placeAt(span[0]), next: placeAt(span[1]) }] as const] : [],
  );
  return { next: placeAt(form.lastIndex), parts: Object.fromEntries(parts) };
}

/** The place after a form that begins at a token. */
export function pastForm(tokens: readonly Token[], place: number, form: RegExp): number | undefined {
  return formAt(tokens, place, form)?.next;
}

/** What stands before a place of the text in its sentence. */
export function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 300), at);
  return before.split(/[.;]\s|\n/).at(-1) ?? '';
}

/** The last tokens before a place, as text. */
export function textBefore(tokens: readonly Token[], place: number, most = 40): string {
  const { text, starts } = lineOf(tokens);
  return text.slice(starts[Math.max(0, place - most)], starts[place] ?? text.length);
}

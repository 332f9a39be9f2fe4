/**
 * Tokens as one line of text, so that what people write is told by regular expressions: "the target is 0 for the input ()". Each token is
 * followed by a space; a number is 0, brackets are (), [] or {}, and a name or a sign is as it is written.
 */
import { keptFor } from '../../memory';
import type { Token } from './tokens';

interface Line {
  readonly text: string;
  /** Where each token begins. */
  readonly starts: readonly number[];
}

const closing: Readonly<Record<string, string>> = { '(': '()', '[': '[]', '{': '{}' };

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
  if (token.kind === 'group') return closing[token.open] ?? token.open;
  if (token.kind === 'quoted') return '""';
  return token.kind === 'sign' ? token.sign : token.text.replace(/\s/g, '');
}

/** The place after a form that begins at a token; undefined if it does not stand there. The form is sticky. */
export function pastForm(tokens: readonly Token[], place: number, form: RegExp): number | undefined {
  const { text, starts } = lineOf(tokens);
  form.lastIndex = starts[place] ?? text.length;
  const written = form.exec(text)?.[0];
  return written === undefined ? undefined : place + written.split(' ').length - 1;
}

/** What stands before a place of the text in its sentence. */
export function sentenceBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - 300), at)
      .split(/[.;]\s|\n/)
      .at(-1) ?? ''
  );
}

/** The last tokens before a place, as text. */
export function textBefore(tokens: readonly Token[], place: number, most = 40): string {
  const { text, starts } = lineOf(tokens);
  return text.slice(starts[Math.max(0, place - most)], starts[place] ?? text.length);
}

/** A line as it is shown on the screen: the numbers of an array only if they are few and short. */
import { dialects } from './dialect';
import { nestedText } from './nestedText';
import type { CodeLine, Library, Listed } from './program';

const mostNumbers = 24;
const longest = 48;

export function shownText({ parts }: CodeLine, library: Library): string {
  return parts.map((part) => (typeof part === 'string' ? part : listedText(part, library))).join('');
}

function listedText(part: Listed, library: Library): string {
  const count = part.shape.reduce((total, length) => total * length, 1);
  const isShort = count <= mostNumbers && nestedText(part.listed()).length <= longest;
  if (isShort) return dialects[library].array(part);
  return `${library === 'numpy' ? 'np.array' : 'torch.tensor'}(…)${part.after ?? ''}`;
}

/** A piece of a line: a name with a meaning, a word of the language, or anything between them. */
export interface Token {
  readonly text: string;
  readonly kind: 'name' | 'keyword' | 'other';
}

/** Not after a dot or within a number. */
const words = /(?<![\w.])[A-Za-z_]\w*/g;
const keywords = new Set(['import', 'from', 'as', 'def', 'return', 'for', 'in', 'with', 'try', 'except']);

export function tokensOf(text: string, names: { has: (name: string) => boolean }): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(words)) {
    // An argument's name is not the program's: weight_decay=0.01
    const isArgument = /^=[^=]/.test(text.slice(index + word.length));
    const kind = keywords.has(word) ? 'keyword' : names.has(word) && !isArgument ? 'name' : undefined;
    if (!kind) continue;
    if (index > end) tokens.push({ text: text.slice(end, index), kind: 'other' });
    tokens.push({ text: word, kind });
    end = index + word.length;
  }
  if (end < text.length) tokens.push({ text: text.slice(end), kind: 'other' });
  return tokens;
}

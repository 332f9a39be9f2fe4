/** What reads texts of strangers, as the check by altered texts asks it. */
export interface FuzzTarget {
  readonly name: string;
  /** Sound texts, which are altered. */
  readonly seeds: readonly string[];
  /** Reads the text; throws if the answer is neither a value nor a sentence. */
  readonly read: (text: string) => void;
}

/** Throws unless it is one that a reader can be shown: a line of text, of a length that fits, with nothing in it that a program forgot to write. `of` is what it may quote. */
export function expectSentence(text: string, of = ''): void {
  if (text.trim() === '') throw new Error('expected a sentence; got none');
  if (text.length > 600) throw new Error(`expected a sentence; got ${text.length} characters: ${text.slice(0, 200)}`);
  const [forgotten] = /\bundefined\b|\[object |\bfunction\b.*=>/.exec(text.replace(/["“].*["”]/su, '')) ?? [];
  if (forgotten !== undefined && !of.includes(forgotten)) {
    throw new Error(`expected a sentence; got ${JSON.stringify(text.slice(0, 200))}`);
  }
}

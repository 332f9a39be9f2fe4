/** Messages beside a field with an invalid entry. */
import { shortened } from '../shortened';

/** `1..4` */
function inWords(range: string): string {
  return range.replace(/(\d)\.\.(\d)/, '$1 to $2');
}

export const fields = {
  /** The error sentence of a file or link without its place, for use beside the field itself. */
  refused: (sentence: string) => {
    const about = /^[\w.[\]]+: expected (.*?)\.?$/.exec(sentence)?.[1];
    return about === undefined ? sentence : `Expected ${inWords(about)}.`;
  },
  /** The same with the field's name, where the sentence stands elsewhere. */
  refusedOf: (field: string, sentence: string) =>
    sentence.replace(/^[\w.[\]]+: (.*?)\.?$/, (_, what: string) => `${field}: ${inWords(what)}.`),
  outside: (expected: string, got: string) => `Expected ${inWords(expected)}; got ${shortened(got)}.`,
  notANumber: (text: string) => (text.trim() === '' ? 'Enter a number.' : `“${shortened(text)}” is not a number.`),
};

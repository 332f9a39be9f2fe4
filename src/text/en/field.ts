/** Messages beside a field with an invalid entry. */
import { isTooLarge } from '../plainSigns';
import { shortened } from '../shortened';

/** `1..4` */
function inWords(range: string): string {
  return range.replace(/(\d)\.\.(\d)/, '$1 to $2');
}

const tooLarge = 'too large in magnitude for 64 bits';

/** Why a quoted text is refused in the middle of a table. */
export const needed = (text: string): string =>
  isTooLarge(text) ? ` where a number is needed: this one is ${tooLarge}` : ' where a number is needed';

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
  notANumber: (text: string) => {
    if (text.trim() === '') return 'Enter a number.';
    return `“${shortened(text)}” is ${isTooLarge(text) ? tooLarge : 'not a number'}.`;
  },
};

/** Messages beside a field with an invalid entry. */
import { shortened } from '../shortened';

export const fields = {
  /** The error sentence of a file or link without its place, for use beside the field itself. */
  refused: (sentence: string) => {
    const about = /^[\w.[\]]+: expected (.*?)\.?$/.exec(sentence)?.[1];
    return about === undefined ? sentence : `Expected ${about.replace(/(\d)\.\.(\d)/, '$1 to $2')}.`;
  },
  notANumber: (text: string) => (text.trim() === '' ? 'Enter a number.' : `“${shortened(text)}” is not a number.`),
};

/** What a field says of a bad entry. */
import { shortened } from '../shortened';

export const fields = {
  /** The sentence of a file or link about a value, where it stands beside the field itself: that names the place already. */
  refused: (sentence: string) => {
    const about = /^[\w.[\]]+: expected (.*?)\.?$/.exec(sentence)?.[1];
    return about === undefined ? sentence : `Expected ${about.replace(/(\d)\.\.(\d)/, '$1 to $2')}.`;
  },
  notANumber: (text: string) => (text.trim() === '' ? 'Enter a number.' : `“${shortened(text)}” is not a number.`),
};

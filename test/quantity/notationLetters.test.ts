/** What a notation is known by in its choice is what it writes. */
import { expect, it } from 'vitest';
import { comingNotation, notationLetters, notationNamed, notationNames } from '../../src/quantity/notation/known';

const asText: Readonly<Record<string, string>> = { '\\theta': 'θ', '\\sigma': 'σ', '\\delta': 'δ' };

it.each(notationNames)('%s is chosen by its own letters', async (name) => {
  await comingNotation(name);
  const letters = notationNamed(name)?.letters;
  const { preactivation, activation, activationFunction, delta } = letters ?? {};
  const shown = [preactivation, activation, activationFunction, delta].map(
    (letter = '') => asText[letter] ?? letter.replace(/^\\texttt\{(.*)\}$/, '$1'),
  );
  expect(notationLetters[name]).toBe(shown.join(', '));
});

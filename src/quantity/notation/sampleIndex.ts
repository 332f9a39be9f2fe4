/** The index of samples as the reader's course writes it: k, n or i, or (i) above the letter. */
import type { LetterName, Notation } from './notation';

export const sampleIndices = ['own', 'k', 'n', 'i', '(i)'] as const;

/** `own`: the notation's. */
export type SampleIndex = (typeof sampleIndices)[number];

/** A letter that another notation gives up if the sample index takes it. */
const spare: Readonly<Partial<Record<LetterName, string>>> = { cycleDivisor: 'q' };

/** The name of what the letter already stands for in the notation; undefined if it is free. */
export function sampleIndexProblem(notation: Notation, index: SampleIndex): string | undefined {
  const letter = letterOf(index);
  if (letter === undefined || letter === notation.indexLetters.k) return undefined;
  const { k: _, ...others } = notation.indexLetters;
  const uses = (name: string): boolean => {
    const other = spare[name as LetterName];
    return other === undefined || isUsed(notation, other);
  };
  const found = [...Object.entries(others), ...Object.entries(notation.letters)].find(
    ([name, its]) => its === letter && uses(name),
  );
  return found?.[0];
}

/** The notation with this sample index, or as it is if the letter is in use. */
export function withSampleIndex(notation: Notation, index: SampleIndex): Notation {
  const letter = letterOf(index);
  if (letter === undefined || sampleIndexProblem(notation, index) !== undefined) return notation;
  const written: Notation = {
    ...notation,
    letters: { ...notation.letters, ...yieldedTo(notation, letter) },
    indexLetters: { ...notation.indexLetters, k: letter },
  };
  return index === '(i)' ? raised(written) : written;
}

/** Letters that give way to a sample index, if what they change to is free. */
export function yieldedTo(notation: Notation, letter: string): Partial<Record<LetterName, string>> {
  const given = Object.entries(spare).filter(
    ([name, other]) => notation.letters[name as LetterName] === letter && !isUsed(notation, other),
  );
  return Object.fromEntries(given);
}

function letterOf(index: SampleIndex): string | undefined {
  return index === 'own' ? undefined : index.replace(/[()]/g, '');
}

function isUsed({ letters, indexLetters }: Notation, letter: string): boolean {
  return [...Object.values(letters), ...Object.values(indexLetters)].includes(letter);
}

/** With the sample in brackets above each symbol. */
function raised(notation: Notation): Notation {
  const { bias, gradient } = notation;
  const above = <Symbol extends { readonly sample?: string | undefined }, Tex extends string | undefined>(
    write: (symbol: Symbol) => Tex,
  ) => {
    return (symbol: Symbol): Tex => {
      const { sample } = symbol;
      // Notations without a symbol for one sample have none here either.
      if (sample === undefined || write(symbol) === undefined) return write(symbol);
      return `{${write({ ...symbol, sample: undefined })}}^{(${sample})}` as Tex;
    };
  };
  return {
    ...notation,
    unit: above(notation.unit),
    weight: above(notation.weight),
    ...(bias && { bias: above(bias) }),
    ...(gradient && { gradient: above(gradient) }),
    ofSample: (letter, sample) => `{${letter}}^{(${sample})}`,
  };
}

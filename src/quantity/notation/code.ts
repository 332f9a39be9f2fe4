/** Symbols as a program writes them, in typewriter: `z2[0]`, with the layer behind the name and units from 0. */
import { type RuleLineName, ruleLines } from '../../model';
import { typewriter } from './faces/typewriter';
import type { MatrixSymbol, Notation, UnitSymbol, WeightSymbol } from './notation';
import { raised } from './parts';

/** A name of a program as a letter. Underscores are written as such. */
export function code(name: string): string {
  return `\\texttt{${name.replaceAll('_', '\\_')}}`;
}

const named = /\\texttt\{((?:[^{}\\]|\\_)*)\}/;

/** Writes more into a name, under its accent if it has one; behind anything else. */
function extended(letter: string, more: string): string {
  return isName(letter) ? letter.replace(named, `\\texttt{$1${more}}`) : `${letter}\\texttt{${more}}`;
}

/** One name, and not several in brackets. */
function isName(letter: string): boolean {
  return named.test(letter) && letter.split('\\texttt').length === 2;
}

/** `z2[0]`, with the sample above; inputs and targets have no layer. */
export function codedUnit({
  letter,
  unit,
  layer,
  sample,
}: Pick<UnitSymbol, 'letter' | 'unit'> & { readonly [Name in 'layer' | 'sample']?: string | undefined }): string {
  const number = layer === undefined || layer === '0' ? '' : layer;
  return extended(letter, `${number}[${unit}]`) + raised(sample && `(${sample})`);
}

/** Without indices, of any weight. */
export type CodedWeight = { readonly letter: string; readonly indices: readonly (string | undefined)[] } & {
  readonly [Name in 'layer' | 'sample' | 'time' | 'without' | 'mark']?: WeightSymbol[Name] | undefined;
};

/** `m2[0, 1]` at a time, of a sample, without one, with a word. */
export function codedWeight({ letter, indices, layer = '', sample, time, without, mark }: CodedWeight): string {
  const above = raised(sample && `(${sample})`, mark && `\\text{${mark}}`);
  const place = indices.filter(Boolean);
  const below = [time, without && `\\setminus ${without}`].filter(Boolean).join(',');
  // Products in brackets have no layer behind them.
  const number = isName(letter) ? layer : '';
  return `${extended(letter, `${number}${place.length > 0 ? `[${place.join(', ')}]` : ''}`)}${above}${below && `_{${below}}`}`;
}

/** `X1.T`; the inputs have no layer. */
export function codedMatrix({ letter, layer, isTransposed }: MatrixSymbol): string {
  const number = layer === undefined || layer === '0' ? '' : layer;
  const more = `${number}${isTransposed ? '.T' : ''}`;
  return more === '' ? letter : extended(letter, more);
}

/** The lines of all optimizers: `v`, and `m_hat` for m with a hat. */
const codedLines = Object.fromEntries(
  Object.entries(ruleLines).map(([name, { symbol }]) => [name, code(programName(symbol))]),
) as Readonly<Record<RuleLineName, string>>;

function programName(symbol: string): string {
  return symbol.replace(/^\\(\w+) (\w+)$/, '$2_$1').replace(/[\\{}]/g, '');
}

/** What all notations of code write alike. */
export const codeNotation = {
  faces: [typewriter],
  optimizer: codedLines,
  shift: { unit: -1, layer: 0 },
  ofSample: (letter, sample) => `${letter}^{(${sample})}`,
  part: (letter, word) => `${letter}_{\\text{${word}}}`,
  after: (letter, word) => `${letter}_{\\text{${word}}}`,
  mean: (letter) => `\\overline{${letter}}`,
  matrix: codedMatrix,
  matrixTimes: code(' @ '),
  cellTimes: code(' * '),
  slopeMatrix: code('slope'),
} satisfies Partial<Notation>;

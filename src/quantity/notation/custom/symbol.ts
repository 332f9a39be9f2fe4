/**
 * One symbol as a reader writes it: a letter or a Greek command, with one accent or face, a subscript and a superscript.
 * Links come from strangers, so that nothing else of TeX is let through.
 */
import type { LetterName, Notation } from '../notation';

/** The symbols that can be changed, by their names in links. */
export const customSymbols = [
  'input',
  'preactivation',
  'activation',
  'function',
  'delta',
  'sampleLoss',
  'loss',
  'rate',
  'batchSize',
  'sample',
] as const;

export type CustomSymbol = (typeof customSymbols)[number];

/** What was typed, for the symbols that differ from the notation's. */
export type CustomSymbols = Readonly<Partial<Record<CustomSymbol, string>>>;

/** The letter that each of them is in a notation; the sample is an index. */
export const letterNames: Readonly<Record<Exclude<CustomSymbol, 'sample'>, LetterName>> = {
  input: 'input',
  preactivation: 'preactivation',
  activation: 'activation',
  function: 'activationFunction',
  delta: 'delta',
  sampleLoss: 'sampleLoss',
  loss: 'batchLoss',
  rate: 'learningRate',
  batchSize: 'batchSize',
};

/** Characters of one symbol at most. */
export const symbolLength = 24;

/** Without those that mean an operation: Σ and Δ. */
const greek = [
  'alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|vartheta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi',
  'chi|psi|omega|Gamma|Theta|Lambda|Xi|Phi|Psi|Omega',
].join('|');

const letter = `(?:[A-Za-z]|\\\\(?:${greek})(?![A-Za-z]))`;
const faced = String.raw`\\(?:mathbf|mathrm)(?: *\{ *[A-Za-z] *\}| +[A-Za-z])`;
const sign = `(?:${letter}|${faced})`;
const accented = String.raw`\\(?:hat|tilde|bar)(?: *\{ *${sign} *\}|(?: +| *(?=\\))${sign})`;
const script = String.raw`(?:[A-Za-z0-9]|\{ *[A-Za-z0-9]{1,3} *\})`;

const symbolForm = new RegExp(
  `^(?<base>${sign}|${accented})(?: *_ *(?<below>${script})(?: *\\^ *(?<above>${script}))?| *\\^ *(?<first>${script})(?: *_ *(?<second>${script}))?)?$`,
);
const letterForm = new RegExp(`^${letter}$`);

/** As a notation writes it, in braces if it is more than a letter; undefined if it is not allowed. */
export function symbolTex(symbol: CustomSymbol, text: string): string | undefined {
  const written = text.trim();
  if (written.length > symbolLength) return undefined;
  const found = symbolForm.exec(written)?.groups;
  // An index stands in subscripts, where it must stay one letter.
  if (!found || (symbol === 'sample' && !letterForm.test(written))) return undefined;
  const { base = '', below, above, first, second } = found;
  const tex = `${braced(base)}${scriptTex('_', below ?? second)}${scriptTex('^', above ?? first)}`;
  return tex.length === 1 ? tex : `{${tex}}`;
}

/** `\hat x` as `\hat{x}`, and `\bar\mathbf{x}` as `\bar{\mathbf{x}}`. */
function braced(base: string): string {
  const [, command, inside = ''] = /^(\\(?:hat|tilde|bar|mathbf|mathrm))(?![A-Za-z])(.*)$/.exec(base) ?? [];
  if (command === undefined) return base;
  const argument = inside.trim();
  return `${command}{${braced(argument.startsWith('{') ? argument.slice(1, -1).trim() : argument)}}`;
}

function scriptTex(sign: string, text: string | undefined): string {
  return text === undefined ? '' : `${sign}{${text.replace(/[{} ]/g, '')}}`;
}

/** A notation's own symbol as it is typed in a field; undefined if it is more than fields allow. */
export function symbolText(notation: Notation, symbol: CustomSymbol): string | undefined {
  const tex = ownTex(notation, symbol);
  return symbolTex(symbol, tex) === undefined ? undefined : tex;
}

/** A notation's own symbol. */
export function ownTex({ letters, indexLetters }: Notation, symbol: CustomSymbol): string {
  return symbol === 'sample' ? indexLetters.k : letters[letterNames[symbol]];
}

/** A notation with other symbols: letters change, and what the notation derives from them follows. */
import { hyperparameters } from '../../../model';
import { bold } from '../faces/bold';
import { lecture } from '../lecture';
import type { LetterName, Notation } from '../notation';
import { yieldedTo } from '../sampleIndex';
import { type CustomSymbols, letterNames, symbolTex } from './symbol';

/** Symbols that are not allowed are left out. */
export function composeCustom(base: Notation, symbols: CustomSymbols, name: string): Notation {
  const letters: Partial<Record<LetterName, string>> = {};
  for (const [symbol, letter] of Object.entries(letterNames) as [keyof typeof letterNames, LetterName][]) {
    const tex = symbols[symbol] === undefined ? undefined : symbolTex(symbol, symbols[symbol]);
    if (tex !== undefined) letters[letter] = tex;
  }
  const sample = symbols.sample === undefined ? undefined : symbolTex('sample', symbols.sample);
  const { forms: _, heads, ...rest } = base;
  return {
    ...rest,
    name,
    letters: {
      ...base.letters,
      ...(sample !== undefined && { ...yieldedTo(base, sample), ...withoutIndex(base) }),
      // Where outputs are written as activations, they follow them.
      ...(letters.activation && base.letters.output === base.letters.activation && { output: letters.activation }),
      ...letters,
    },
    ...(Object.values(letters).some((tex) => tex.includes('\\mathbf')) && { faces: [...(base.faces ?? []), bold] }),
    indexLetters: { ...base.indexLetters, ...(sample !== undefined && { k: sample }) },
    ...(heads && { heads: headsWith(heads, letters, base) }),
    ...(Object.values({ ...letters, sample }).includes('{\\alpha}') && { optimizer: withoutAlpha(base) }),
    // PyTorch's is named after the preactivation.
    ...(letters.preactivation && { carried: lecture.carried }),
  };
}

/** The letter of a loss that contains the sample's index, `E_n`, without it. */
function withoutIndex({ letters, indexLetters }: Notation): Partial<Record<LetterName, string>> {
  const index = `_${indexLetters.k}`;
  return letters.sampleLoss.endsWith(index) ? { sampleLoss: letters.sampleLoss.slice(0, -index.length) } : {};
}

/** Many books write the learning rate so, and then RMSProp's constant in another way. */
function withoutAlpha({ optimizer }: Notation): Notation['optimizer'] {
  const own = optimizer.alpha ?? hyperparameters.alpha.symbol;
  return own === '\\alpha' ? { ...optimizer, alpha: '\\rho' } : optimizer;
}

/** Heads are whole formulas, in which commands of changed letters are replaced. */
function headsWith(
  heads: NonNullable<Notation['heads']>,
  changed: Partial<Record<LetterName, string>>,
  { letters }: Notation,
): NonNullable<Notation['heads']> {
  const replaced = (tex: string): string =>
    (Object.entries(changed) as [LetterName, string][])
      .filter(([name]) => letters[name].startsWith('\\'))
      .reduce((text, [name, its]) => text.replaceAll(letters[name], `{${its}}`), tex);
  return Object.fromEntries(Object.entries(heads).map(([kind, tex]) => [kind, replaced(tex)]));
}

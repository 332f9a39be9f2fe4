/** Why symbols cannot be used, in one sentence each. Symbols that look alike in plain text are taken as the same. */
// First: the sentences are in the catalogue's later sections.
import '../../../text/later';
import { hyperparameters, ruleLines } from '../../../model';
import { messages } from '../../../text';
import type { IndexLetter, LetterName, Notation } from '../notation';
import { plainText } from '../texPieces';
import { composeCustom } from './compose';
import { type CustomSymbol, type CustomSymbols, customSymbols, letterNames, symbolLength, symbolTex } from './symbol';

type Use = LetterName | IndexLetter | 'optimizer';

/** An input is an activation of layer 0, and the loss of the batch is of the same kind as that of a sample. */
const alike: readonly (readonly Use[])[] = [
  ['input', 'activation', 'output'],
  ['sampleLoss', 'batchLoss'],
];

export function customProblems(base: Notation, symbols: CustomSymbols): Partial<Record<CustomSymbol, string>> {
  const words = messages.ownSymbols;
  const uses = usesOf(composeCustom(base, symbols, base.name));
  const problems: Partial<Record<CustomSymbol, string>> = {};
  for (const symbol of customSymbols) {
    const text = symbols[symbol];
    if (text === undefined) continue;
    const tex = symbolTex(symbol, text);
    if (text.trim().length > symbolLength) problems[symbol] = words.tooLong(words.fields[symbol], symbolLength);
    else if (tex === undefined) problems[symbol] = symbol === 'sample' ? words.oneLetter(text) : words.notAllowed(text);
    else {
      const other = otherUse(uses, symbol, plainText(tex));
      if (other !== undefined) problems[symbol] = words.inUse(text.trim(), words.uses[other]);
    }
  }
  return problems;
}

function otherUse(uses: readonly (readonly [Use, string])[], symbol: CustomSymbol, plain: string): Use | undefined {
  const own: Use = symbol === 'sample' ? 'k' : letterNames[symbol];
  const allowed = alike.find((group) => group.includes(own)) ?? [own];
  return uses.find(([use, its]) => its === plain && !allowed.includes(use))?.[0];
}

/** Everything that a notation writes, as plain text. */
function usesOf({ letters, indexLetters, optimizer }: Notation): readonly (readonly [Use, string])[] {
  const declared = Object.entries({ ...ruleLines, ...hyperparameters }).map(([name, { symbol }]) => [name, symbol]);
  const ofOptimizers: readonly string[] = Object.values({ ...Object.fromEntries(declared), ...optimizer });
  return [
    ...(Object.entries(letters) as [LetterName, string][]),
    ...(Object.entries(indexLetters) as [IndexLetter, string][]),
    ...ofOptimizers.map((tex): [Use, string] => ['optimizer', tex]),
  ].map(([use, tex]) => [use, plainText(tex)]);
}

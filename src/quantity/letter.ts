/** Letters without indices in the current notation: of an optimizer's numbers, such as β₁ or m̂, and of settings. */
import type { HyperparameterName, RuleLineName } from '../model';
import { type LetterName, type Notation, notationInForce } from './notation';
import { optimizerSymbol } from './notation/symbols';
import { plainText } from './notation/texPieces';

export function letterOf(name: HyperparameterName | RuleLineName | LetterName): string {
  const notation = notationInForce();
  return plainText(isLetter(name, notation) ? notation.letters[name] : optimizerSymbol(notation, name));
}

function isLetter(name: string, { letters }: Notation): name is LetterName {
  return Object.hasOwn(letters, name);
}

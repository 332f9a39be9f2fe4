/** The letters of an optimizer's numbers without indices, such as β₁ or m̂, in the current notation. */
import type { HyperparameterName, RuleLineName } from '../model';
import { notationInForce } from './notation';
import { optimizerSymbol } from './notation/symbols';
import { plainText } from './notation/texPieces';

export function letterOf(name: HyperparameterName | RuleLineName): string {
  return plainText(optimizerSymbol(notationInForce(), name));
}

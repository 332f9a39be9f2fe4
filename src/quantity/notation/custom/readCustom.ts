/** The form of links: the notation that is changed, then each changed symbol, `nielsen;delta:d;rate:\alpha`. */
import { messages } from '../../../text';
import type { Notation } from '../notation';
import { customProblems } from './collisions';
import { composeCustom } from './compose';
import { type CustomSymbol, type CustomSymbols, customSymbols } from './symbol';

export type CustomRead =
  | { readonly notation: Notation; readonly symbols: CustomSymbols }
  /** In one sentence, without a capital and a full stop. */
  | { readonly problem: string };

/** A link names each symbol once. */
const mostParts = customSymbols.length;

/** Reads the text that starts with the name of `base`. */
export function readCustom(base: Notation, text: string): CustomRead {
  const words = messages.ownSymbols;
  const symbols: Partial<Record<CustomSymbol, string>> = {};
  for (const part of text.slice(base.name.length + 1).split(';', mostParts + 1)) {
    const [name = '', ...value] = part.split(':');
    const symbol = customSymbols.find((one) => one === name);
    if (symbol === undefined) return { problem: words.unknown(name, customSymbols) };
    if (symbols[symbol] !== undefined) return { problem: words.repeated(symbol) };
    symbols[symbol] = value.join(':');
  }
  const [problem] = Object.values(customProblems(base, symbols));
  return problem === undefined ? { notation: composeCustom(base, symbols, text), symbols } : { problem };
}

/** The base's name alone if nothing is changed. */
export function writeCustom<Name extends string>(base: Name, symbols: CustomSymbols): Name | `${Name};${string}` {
  const parts = customSymbols.flatMap((symbol) => {
    const text = symbols[symbol]?.trim();
    return text ? [`${symbol}:${text}`] : [];
  });
  return parts.length === 0 ? base : `${base};${parts.join(';')}`;
}

/** The letters of formulas, without commands that lay them out and without words. */
import { hyperparameters, ruleLines } from '../../src/model';
import type { Notation } from '../../src/quantity';

/** TeX commands and words that are no letters of a notation, and e of the exponential function. */
const operators =
  /\\(begin\{aligned\}|end\{aligned\}|partial|nabla|text(tt)?\{[^}]*\}|operatorname\{[^}]*\}|[bB]igg?[lr]?|[lr]?[vV]ert|[a-z]?frac|sum|cdots?|underbrace|widetilde|overline|bar|hat|dot|sqrt|ln|exp|(?:arc)?(?:cos|sin|tan)h?|angle|top|setminus|neq|in|infty|quad|mathbf|mathcal|Delta)(?![A-Za-z])|e\^/g;

/** Those of a formula, without the addresses behind it. */
export function lettersIn(tex: string): readonly string[] {
  const shown = tex.replace(/\\htmlData\{[^}]*\}/g, '').replace(operators, ' ');
  return (shown.match(/\\[a-z]+(_\d)?|[A-Za-z]/gi) ?? []).map((letter) => letter.replace(/_\d$/, ''));
}

/** Those that a notation writes: of numbers, indices and optimizers. */
export function lettersOf(notation: Notation): ReadonlySet<string> {
  return new Set(writtenIn(notation).flatMap(lettersIn));
}

/** The same in TeX, as they are declared. */
export function writtenIn({ letters, indexLetters, optimizer }: Notation): readonly string[] {
  const declared = Object.fromEntries(
    Object.entries({ ...ruleLines, ...hyperparameters }).map(([name, { symbol }]) => [name, symbol]),
  );
  return [letters, indexLetters, { ...declared, ...optimizer }].flatMap((part) => Object.values(part));
}

/** Functions of one number that a tree may call: each brings its value and its TeX along, so that no list of them is needed. */

export interface MathFunction {
  /** Under which the catalogue has its name in speech. */
  readonly name: string;
  readonly value: (argument: number) => number;
  readonly tex: (argument: string) => string;
  /** A reader gets the shown result from the argument's rounded digits, as with a slope of 0 or 1. */
  readonly isExact?: true;
}

/** f(…), with `tex` for the f. */
export function applied(tex: string): MathFunction['tex'] {
  return (argument) => `${tex}\\bigl(${argument}\\bigr)`;
}

export const ln: MathFunction = { name: 'ln', value: Math.log, tex: applied('\\ln') };

export const exp: MathFunction = { name: 'exp', value: Math.exp, tex: (argument) => `e^{${argument}}` };

/** ln(1 + e^s), written so that no e^|s| can overflow. */
export const softplus: MathFunction = {
  name: 'softplus',
  value: (s) => Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))),
  tex: (argument) => `\\ln\\bigl(1+e^{${argument}}\\bigr)`,
};

/**
 * Functions of one number that a tree may call. Each carries its value and its TeX, so that no list of functions is
 * needed.
 */

export interface MathFunction {
  /** Key of the function's spoken name in the catalogue. */
  readonly name: string;
  readonly value: (argument: number) => number;
  readonly tex: (argument: string) => string;
  /**
   * Set for a slope that is constant over whole ranges of arguments, so that rounding the argument does not change it.
   */
  readonly isSlope?: true;
}

interface NamedFunction {
  readonly name: string;
  /** In TeX. */
  readonly letter: string;
  readonly value: (argument: number) => number;
}

/** f(…) */
export function mathFunction({ name, letter, value }: NamedFunction): MathFunction {
  return { name, value, tex: (argument) => `${letter}\\bigl(${argument}\\bigr)` };
}

/** f′(…), for a slope that is constant between kinks and therefore has no formula. */
export function slopeFunction({ letter, ...of }: NamedFunction): MathFunction {
  return { ...mathFunction({ ...of, letter: `${letter}'` }), isSlope: true };
}

export const ln = mathFunction({ name: 'ln', letter: '\\ln', value: Math.log });

export const exp: MathFunction = { name: 'exp', value: Math.exp, tex: (argument) => `e^{${argument}}` };

/** ln(1 + e^s), computed so that no e^|s| can overflow. */
export const softplus: MathFunction = {
  name: 'softplus',
  value: (s) => Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))),
  tex: (argument) => `\\ln\\bigl(1+e^{${argument}}\\bigr)`,
};

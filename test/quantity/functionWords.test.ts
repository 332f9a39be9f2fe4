/** A formula is spoken in words: every function that a formula calls has one. */
import { expect, it } from 'vitest';
import { constant, type Expression, leafOf } from '../../src/expression';
import { partsOf } from '../../src/expression/expression';
import {
  activationNamed,
  activationNames,
  isPerUnit,
  lossNamed,
  lossNames,
  optimizerKinds,
  optimizers,
  type Rule,
  unitActivation,
} from '../../src/model';
import { messages } from '../../src/text';

function functionsIn(tree: Expression<unknown>): readonly string[] {
  const own = tree.node === 'call' ? [tree.function.name] : [];
  return [...own, ...partsOf(tree).flatMap(functionsIn)];
}

const [s, x, y] = ['s', 'x', 'y'].map(leafOf) as [Expression<string>, Expression<string>, Expression<string>];

it.each(activationNames.filter(isPerUnit))('the formulas of %s', (name) => {
  const { formula, slope } = unitActivation(name);
  expectWords([formula({ s }), slope({ s, x })]);
});

it.each(lossNames)('the formulas of %s', (name) => {
  const { formula, formulaFromS = formula, error } = lossNamed(name);
  const parts = {
    K: constant(2),
    sum: (term: (of: { s: typeof s; x: typeof x; y: typeof y }) => typeof s) => term({ s, x, y }),
    logSumExp: s,
  };
  expectWords([formula(parts), formulaFromS(parts), error({ x, y, K: constant(2) })]);
});

it.each(optimizerKinds)('the rule of %s', (kind) => {
  const { hyperparameters, rule } = optimizers[kind];
  const values = Object.fromEntries(hyperparameters.map(({ name }) => [name, 0.5]));
  const { lines, step }: Rule = rule({ values: values as never, time: 2, decays: true });
  expectWords([...lines.map(({ tree }) => tree), step]);
});

it('an activation is a function with a name of its own', () => {
  expect(activationNames.filter((name) => activationNamed(name).perUnit && !messages.functionWords[name])).toEqual([]);
});

function expectWords(trees: readonly Expression<unknown>[]): void {
  expect(trees.flatMap(functionsIn).filter((name) => !Object.hasOwn(messages.functionWords, name))).toEqual([]);
}

/** Every function that a formula calls can be written in a program. */
import { expect, it } from 'vitest';
import { constant, type Expression, leafOf } from '../../../../src/expression';
import { partsOf } from '../../../../src/expression/expression';
import { hasCode } from '../../../../src/features/code/program';
import {
  activationNames,
  isPerUnit,
  lossNamed,
  lossNames,
  optimizerKinds,
  optimizers,
  type Rule,
  unitActivation,
} from '../../../../src/model';

function functionsIn(tree: Expression<unknown>): readonly string[] {
  const own = tree.node === 'call' ? [`${tree.function.name}${tree.function.isSlope ? 'Slope' : ''}`] : [];
  return [...own, ...partsOf(tree).flatMap(functionsIn)];
}

const [s, x, y] = ['s', 'x', 'y'].map(leafOf) as [Expression<string>, Expression<string>, Expression<string>];

const trees: readonly (readonly [string, readonly Expression<unknown>[]])[] = [
  ...activationNames.filter(isPerUnit).map((name) => {
    const { formula, slope } = unitActivation(name);
    return [name, [formula({ s }), slope({ s, x })]] as const;
  }),
  ...lossNames.map((name) => {
    const { formula, formulaFromS = formula, error } = lossNamed(name);
    const sum = (term: (of: { s: typeof s; x: typeof x; y: typeof y }) => typeof s): typeof s => term({ s, x, y });
    return [name, [formulaFromS({ K: constant(2), sum, logSumExp: s }), error({ x, y, K: constant(2) })]] as const;
  }),
  ...optimizerKinds.map((kind) => {
    const { hyperparameters, rule } = optimizers[kind];
    const values = Object.fromEntries(hyperparameters.map(({ name }) => [name, 0.5]));
    const { lines, step }: Rule = rule({ values: values as never, time: 2, decays: true });
    return [kind, [...lines.map(({ tree }) => tree), step]] as const;
  }),
];

it.each(trees)('the formulas of %s', (_, own) => {
  expect(own.flatMap(functionsIn).filter((name) => !hasCode(name))).toEqual([]);
});

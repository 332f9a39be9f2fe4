/** The three products in every notation: the order of the factors, their transposes, and what they are called. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  comingNotation,
  isTransposed,
  lecture,
  type MatrixLayout,
  type MatrixName,
  matricesOf,
  matrixLayout,
  matrixTex,
  notationNamed,
  notationNames,
  plainText,
  productForm,
  productNames,
  productTex,
  setConventions,
  setNotation,
  sidesOf,
  usualConventions,
} from '../../src/quantity';
import { expectSets } from './notationChecks';

async function use(name: string): Promise<void> {
  await comingNotation(name);
  const notation = notationNamed(name);
  if (!notation) throw new Error(`expected a notation ${name}`);
  setNotation(notation);
}

afterEach(() => {
  setNotation(lecture);
  setConventions(usualConventions);
});

const formulas = (layer: number): readonly string[] =>
  productNames.map((of) => plainText(productTex(productForm(of, matrixLayout()), layer)));

describe('productTex', () => {
  it.each([
    ['lecture', ['S⁽²⁾=X⁽¹⁾W⁽²⁾', 'Δ⁽¹⁾=(Δ⁽²⁾W⁽²⁾ᵀ)∘θ′(S⁽¹⁾)', 'G⁽²⁾=X⁽¹⁾ᵀΔ⁽²⁾']],
    ['nielsen', ['Z³=W³A²', 'Δ²=((W³)ᵀΔ³)⊙σ′(Z²)', 'G³=Δ³(A²)ᵀ']],
    ['ng', ['Z^[2]=W^[2]A^[1]', 'dZ^[1]=(W^[2]T dZ^[2])*g′(Z^[1])', 'G^[2]=dZ^[2]A^[1]T']],
    ['bishop', ['A⁽²⁾=Z⁽¹⁾W⁽²⁾ᵀ', 'Δ⁽¹⁾=(Δ⁽²⁾W⁽²⁾)∘h′(A⁽¹⁾)', 'G⁽²⁾=Δ⁽²⁾ᵀZ⁽¹⁾']],
    ['goodfellow', ['A⁽²⁾=H⁽¹⁾W⁽²⁾', 'G⁽¹⁾=(G⁽²⁾W⁽²⁾ᵀ)⊙f′(A⁽¹⁾)', 'Ĝ⁽²⁾=H⁽¹⁾ᵀG⁽²⁾']],
    ['pytorch', ['Z2=X1@linear2.weight.T', 'Delta1=(Delta2@linear2.weight)*slope1', 'G2=Delta2.T@X1']],
    ['numpy', ['Z2=X1@W2', 'Delta1=(Delta2@W2.T)*slope1', 'G2=X1.T@Delta2']],
  ])('%s', async (name, expected) => {
    await use(name);
    expect(formulas(2).map((text) => text.normalize('NFC'))).toEqual(expected.map((text) => text.normalize('NFC')));
  });

  it('the inputs are X⁽⁰⁾, and X in code', async () => {
    expect(matrixTex('x', 1)).toBe('X^{(0)}');
    await use('numpy');
    expect(plainText(matrixTex('x', 1, true))).toBe('X.T');
  });

  it.each(notationNames)('every form sets in %s, also in other conventions', async (name) => {
    await use(name);
    for (const conventions of [usualConventions, { divide: 'delta' } as const]) {
      setConventions(conventions);
      for (const of of productNames) {
        for (const layout of layouts) expectSets(productTex(productForm(of, layout), 2));
      }
    }
  });
});

const layouts: readonly MatrixLayout[] = [
  { samples: 'rows', weights: 'inOut' },
  { samples: 'rows', weights: 'outIn' },
  { samples: 'columns', weights: 'outIn' },
  { samples: 'columns', weights: 'inOut' },
];

const transposed = (of: (typeof productNames)[number], layout: MatrixLayout): readonly MatrixName[] => {
  const form = productForm(of, layout);
  return matricesOf(form).filter((matrix) => isTransposed(form, matrix));
};

describe('productForm', () => {
  it.each(layouts)('samples as %o: the inner axis is summed over and is in both factors only', (layout) => {
    for (const of of productNames) {
      const form = productForm(of, layout);
      const [first, second] = form.factors;
      expect(sidesOf(form, first).columns).toBe(sidesOf(form, second).rows);
      expect(form.summed).toBe({ forward: 'from', backward: 'to', gradient: 'sample' }[of]);
      expect([form.rows, form.columns]).not.toContain(form.summed);
      // The result, and what lies over it, need not be turned: S as the samples, G as W.
      expect(transposed(of, layout).every((matrix) => form.factors.includes(matrix))).toBe(true);
    }
  });

  it('has the transposes of the table: forward, backward, gradient', () => {
    const table = layouts.map((layout) => productNames.map((of) => transposed(of, layout).join()));
    expect(table).toEqual([
      ['', 'weights', 'x'],
      ['weights', '', 'delta'],
      ['', 'weights', 'x'],
      ['weights', '', 'delta'],
    ]);
  });

  it('turning the samples turns S and Δ, and so exchanges the factors of forward and backward; G lies as the weights', () => {
    for (const weights of ['inOut', 'outIn'] as const) {
      const forms = (samples: 'rows' | 'columns') => productNames.map((of) => productForm(of, { samples, weights }));
      const [rows, columns] = [forms('rows'), forms('columns')];
      for (const [at, form] of rows.entries()) {
        const turned = columns[at];
        if (!turned) throw new Error('expected as many forms');
        expect(turned.factors).toEqual(form.of === 'gradient' ? form.factors : form.factors.toReversed());
        const axes = [form.rows, form.summed, form.columns];
        expect([turned.rows, turned.summed, turned.columns]).toEqual(form.of === 'gradient' ? axes : axes.toReversed());
      }
    }
  });
});

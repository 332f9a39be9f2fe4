/** The sum over units instead of samples is a true equation in every notation: its left side has the reduction, and units and samples their own letters. */
import { afterEach, describe, expect, it } from 'vitest';
import { computeStep, type StepTrace } from '../../src/model';
import {
  comingNotation,
  derivationOf,
  lecture,
  notationNamed,
  notationNames,
  plainText,
  setNotation,
  stepTex,
  symbolicSides,
} from '../../src/quantity';
import { firstInput, readGolden } from '../model/goldenCase';

/** A step of 3 samples in a network with 3 hidden units. */
function stepWith(batch: readonly number[], reduction: 'mean' | 'sum' = 'mean'): StepTrace {
  const input = firstInput(readGolden('xor').scenario);
  return computeStep({ ...input, batch, settings: { ...input.settings, reduction } });
}

async function written(name: string, trace: StepTrace): Promise<string> {
  await comingNotation(name);
  const notation = notationNamed(name);
  if (!notation) throw new Error(`expected a notation ${name}`);
  setNotation(notation);
  const quantity = { kind: 'wrongAxisGradient', layer: 1, from: 1, to: 2 } as const;
  const derivation = derivationOf(quantity, trace);
  if (!derivation) throw new Error('expected a derivation');
  const style = { ...stepTex(trace), linked: false };
  return symbolicSides(quantity, derivation.expression, trace.network, style).map(plainText).join(' = ');
}

afterEach(() => setNotation(lecture));

describe('wrongAxisGradient', () => {
  it.each(notationNames)('counts samples and units by one letter where row k is sample k: %s', async (name) => {
    expect(await written(name, stepWith([0, 1, 2]))).toBe(inOrder[name]);
  });

  it.each(notationNames)('counts rows where it is not: %s', async (name) => {
    expect(await written(name, stepWith([3, 0, 2]))).toBe(byRow[name]);
  });

  it('has no 1/B on either side under sum', async () => {
    expect(await written('lecture', stepWith([0, 1, 2], 'sum'))).toBe('(XᵀΔᵀ)₁₂⁽¹⁾ = Σ_k=1^B x₁⁽⁰⁾(k)δₖ⁽¹⁾(2)');
  });
});

const inOrder: Readonly<Record<string, string>> = {
  lecture: '1/B(XᵀΔᵀ)₁₂⁽¹⁾ = 1/BΣ_k=1^B x₁⁽⁰⁾(k)δₖ⁽¹⁾(2)',
  nielsen: '1/m(ΔᵀAᵀ)²₂₁ = 1/mΣ_x=1ᵐa^x,1₁δ²,²ₓ',
  ng: '1/m(dZᵀAᵀ)₂₁^[1] = 1/mΣ_i=1ᵐx₁^[0](i)dzᵢ^[1](2)',
  bishop: '1/B(ΔZ)⁽¹⁾₂₁ = 1/BΣ_n=1^B x⁽⁰⁾ₙ,₁δ⁽¹⁾₂,ₙ',
  goodfellow: '1/m(HᵀGᵀ)⁽¹⁾₁,₂ = 1/mΣ_i=1ᵐx⁽⁰⁾ᵢ,₁g⁽¹⁾₂,ᵢ',
  // Samples count from 1 there, and units from 0.
  pytorch: '1/B(Delta@X)[1,0] = 1/BΣ_k=1^B x[0]⁽ᵏ⁾δ1[k−1]⁽²⁾',
  numpy: '1/B(X.T@Delta.T)[0,1] = 1/BΣ_k=1^B x[0]⁽ᵏ⁾delta1[k−1]⁽²⁾',
};

/** Row 2 of the batch is sample 1. */
const byRow: Readonly<Record<string, string>> = {
  lecture: '1/B(XᵀΔᵀ)₁₂⁽¹⁾ = 1/BΣ_j=1³x₁⁽⁰⁾(kⱼ)δⱼ⁽¹⁾(1)',
  nielsen: '1/m(ΔᵀAᵀ)²₂₁ = 1/mΣ_j=1³a^xⱼ,¹₁δ¹,²ⱼ',
  ng: '1/m(dZᵀAᵀ)₂₁^[1] = 1/mΣ_j=1³x₁^[0](iⱼ⁾dzⱼ^[1](1)',
  bishop: '1/B(ΔZ)⁽¹⁾₂₁ = 1/BΣ_j=1³x⁽⁰⁾ₙⱼ,₁δ⁽¹⁾₁,ⱼ',
  goodfellow: '1/m(HᵀGᵀ)⁽¹⁾₁,₂ = 1/mΣ_q=1³x⁽⁰⁾_iq,1 g⁽¹⁾_1,q',
  pytorch: '1/B(Delta@X)[1,0] = 1/BΣ_j=0²x[0]⁽ᵏⱼ⁾δ1[j]⁽¹⁾',
  numpy: '1/B(X.T@Delta.T)[0,1] = 1/BΣ_j=0²x[0]⁽ᵏⱼ⁾delta1[j]⁽¹⁾',
};

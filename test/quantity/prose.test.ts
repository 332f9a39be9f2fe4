/** Sentences at a step: which references are numbers, which are symbols, and what is refused. */
import { afterEach, describe, expect, it } from 'vitest';
import { message, ProseError, parseProse } from '../../src/prose';
import { lecture, plainProse, proseNumber, proseParts, quantityValue, setNotation } from '../../src/quantity';
import { exampleTrace } from './exampleTrace';
import { otherNotation } from './otherNotation';

const trace = exampleTrace('xor');
const { network } = trace;

function said(text: string): string {
  const parts = proseParts({ segments: parseProse(text) }, network);
  return plainProse(parts, network, (quantity) => proseNumber(quantity, quantityValue(quantity, trace)));
}

afterEach(() => setNotation(lecture));

describe('proseParts', () => {
  it('writes a quantity as its number, its symbol or its words', () => {
    expect(said('{delta.2.1.3} {delta.2.1.3|symbol} {delta.2.1.3|name}')).toBe(
      '−0.0630 δ₁⁽²⁾(3) error term δ of output 1 for sample 3',
    );
  });

  it('writes letters and general symbols', () => {
    expect(said('{slope|letter}, {sampleWeight.k|symbol}, {sampleGradient|letter}, 1/{batchSize|letter}')).toBe(
      'θ′, c(k), ∂e(k)/∂w, 1/B',
    );
  });

  it('keeps letters apart that differ in their style or in one index', () => {
    const texts = [
      '{sampleGradient|letter}',
      '{sampleGradient.3|letter}',
      '{sampleGradient.2|letter}',
      '{delta|letter}',
    ];
    const messages = [...texts, '{delta.1.j.k|symbol}', '{sampleLoss.k|letter}', '{sampleLoss.k|symbol}'].map((text) =>
      message(text)({}),
    );
    expect(messages).toEqual(['∂e(k)/∂w', '∂e(3)/∂w', '∂e(2)/∂w', 'δ', 'δⱼ⁽¹⁾(k)', 'e', 'e(k)']);
    expect(message('{inputUnit.2|letter} {inputUnit.1|letter} {hiddenUnit.1.2|letter} {hiddenUnit.2.1|letter}')()).toBe(
      'x₂ x₁ x₂⁽¹⁾ x₁⁽²⁾',
    );
  });

  it('names units as the notation counts them', () => {
    const text = '{unit.0.2|name} → {unit.1.3|name} → {unit.2.1|name}';
    expect(said(text)).toBe('input 2 → hidden 3 → output 1');
    setNotation(otherNotation);
    expect(said(text)).toBe('input 1 → hidden 2 → output 0');
  });

  it('follows the notation in force', () => {
    setNotation(otherNotation);
    expect(said('{delta.2.1.3|symbol} of {delta.2.1.3|name}')).toBe(
      'χ₀^[3]{3} of error term χ of output 0 for sample 3',
    );
  });

  it.each([
    ['x {speed.1}', 'unknownName', 3],
    ['{delta.2.1}', 'notAReference', 1],
    ['{delta.2.2.3}', 'outsideNetwork', 1],
    ['{delta.3.1.3|symbol}', 'outsideNetwork', 1],
    ['{weight.1.3.1}', 'outsideNetwork', 1],
    ['{weight.0.1.1}', 'outsideNetwork', 1],
    ['{weight.1.1.4}', 'outsideNetwork', 1],
    ['{outputShare.1.1.1.2.1}', 'outsideNetwork', 1],
    ['{input.3.1}', 'outsideNetwork', 1],
    ['{count} samples', 'unknownName', 1],
    ['{unit.1.4|name}', 'outsideNetwork', 1],
    ['{unit.3.1|name}', 'outsideNetwork', 1],
    ['{unit.1|name}', 'notAReference', 1],
    ['{unit.1.2}', 'unknownName', 1],
    ['{speed|letter}', 'unknownName', 1],
  ])('refuses %s: %s in column %i', (text, problem, column) => {
    try {
      said(text);
      expect.unreachable('it was read');
    } catch (error) {
      expect(error).toBeInstanceOf(ProseError);
      expect(error).toMatchObject({ problem, place: { line: 1, column } });
    }
  });

  it('refuses a bias where the network has none, as it refuses a unit that is not there', () => {
    const withoutBias = { ...network, bias: 'none' as const };
    const read = (text: string): unknown => proseParts({ segments: parseProse(text) }, withoutBias);
    expect(() => read('{weight.2.0.1}')).toThrow(ProseError);
    expect(() => read('{weight.2.1.1}')).not.toThrow();
    expect(() => said('{weight.2.0.1}')).not.toThrow();
  });

  it.each(['{input.2.1}', '{activation.1.0.1}', '{weight.2.3.1}', '{activation.0.2.4}'])('allows %s', (text) => {
    expect(() => said(text)).not.toThrow();
  });
});

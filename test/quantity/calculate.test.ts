/** Calculations at a step: values, words for indices, what is not there, and what a document must not name. */
import { describe, expect, it } from 'vitest';
import { parseCalculation, parseDocument, sourceOf } from '../../src/prose';
import { type CalculationContext, documentProblems, evaluateAt, isKnown, quantityValue } from '../../src/quantity';
import { exampleNamed, type FilledScenario } from '../../src/scenario';
import { exampleTrace, quantityAt, stepOf } from './exampleTrace';

const trace = exampleTrace('xor');
const context: CalculationContext = { trace, selected: { layer: 2, from: 2, to: 1, sample: 3 } };

function at(text: string, within: CalculationContext = context) {
  return evaluateAt(parseCalculation(sourceOf(text), 0, text.length), within);
}

function valueAt(text: string, within?: CalculationContext): number {
  const outcome = at(text, within);
  if (outcome.state !== 'known') throw new Error(`${text} is ${outcome.state}`);
  return outcome.value;
}

function number(address: string): number {
  return quantityValue(quantityAt(address), trace);
}

const samples = [1, 2, 3, 4];
const products = samples.map((sample) => number(`sampleGradient.2.2.1.${sample}`));

describe('evaluateAt', () => {
  it('computes with quantities of the step', () => {
    expect(valueAt('gradientSum.2.2.1 / batchSize')).toBe(number('gradientSum.2.2.1') / 4);
    expect(valueAt('gradientSum.2.2.1 / batchSize == batchGradient.2.2.1')).toBe(1);
    expect(valueAt('2 ^ 3 - -1')).toBe(2 ** 3 + 1);
    expect(valueAt('sqrt(abs(-9)) >= 3 and not 0')).toBe(1);
    expect(valueAt('10 * ceil(7 / 2) + floor(7 / 2)')).toBe(43);
  });

  it('takes the sample’s place as each sample of the batch', () => {
    const sum = products.reduce((total, product) => total + product, 0);
    expect(valueAt('sum(sampleGradient.2.2.1.*)')).toBe(sum);
    expect(valueAt('mean(sampleGradient.2.2.1.*)')).toBe(sum / 4);
    expect(valueAt('max(sampleGradient.2.2.1.*)')).toBe(Math.max(...products));
    expect(valueAt('count(sampleGradient.2.2.1.* < 0)')).toBe(products.filter((product) => product < 0).length);
    expect(valueAt('argmin(sampleGradient.2.2.1.*)')).toBe(products.indexOf(Math.min(...products)) + 1);
    expect(valueAt('sum(activation.1.2.* * delta.2.1.* - sampleGradient.2.2.1.*)')).toBe(0);
  });

  it('gives the number of the sample, not of its row', () => {
    const xor = exampleNamed('xor')?.scenario as FilledScenario;
    const lastTwo = stepOf({ ...xor, training: { ...xor.training, batchSize: 2 } }, 2);
    const size = (sample: number) => Math.abs(quantityValue(quantityAt(`delta.2.1.${sample}`), lastTwo));
    expect(valueAt('argmax(abs(delta.2.1.*))', { ...context, trace: lastTwo })).toBe(size(3) > size(4) ? 3 : 4);
  });

  it('reads words as the selection, the layer below it and the last layer', () => {
    expect(valueAt('sampleGradient.layer.from.to.sample')).toBe(products[2]);
    expect(valueAt('activation.below.from.sample * delta.last.to.sample')).toBe(products[2]);
    expect(valueAt('sample + layer + last')).toBe(3 + 2 + 2);
  });

  it('compares numbers as equal that differ by rounding only', () => {
    expect(valueAt('0.1 + 0.2 == 0.3')).toBe(1);
    expect(valueAt('0.1 + 0.2 > 0.3')).toBe(0);
    expect(valueAt('0.1 + 0.2 <= 0.3')).toBe(1);
    expect(valueAt('0.3 == 0.301')).toBe(0);
  });

  it('says which number is not known yet, or not in this step', () => {
    const early = { ...context, read: gated };
    expect(at('1 + delta.2.1.3', early)).toEqual({ state: 'pending', quantity: quantityAt('delta.2.1.3') });
    expect(at('batchSize', early)).toEqual({ state: 'known', value: 4 });
    expect(at('delta.2.1.9 + 1')).toEqual({ state: 'absent', quantity: quantityAt('delta.2.1.9') });
    expect(at('other.batchLoss')).toEqual({ state: 'absent' });
  });

  it('reads the other run, and its samples, where the calculation says so', () => {
    const other = exampleTrace('one-weight');
    expect(valueAt('other.batchSize - batchSize', { ...context, other })).toBe(other.batchSize - 4);
    expect(valueAt('sum(other.delta.1.1.*)', { ...context, other })).toBeCloseTo(
      other.batch.reduce((total, index) => total + quantityValue(quantityAt(`delta.1.1.${index + 1}`), other), 0),
    );
  });
});

function gated(quantity: Parameters<typeof isKnown>[0]): number | 'pending' {
  return isKnown(quantity, trace, { phase: 'forward' }) ? quantityValue(quantity, trace) : 'pending';
}

describe('documentProblems', () => {
  const surroundings = { network: trace.network, sampleCount: 4, selected: context.selected };
  it.each([
    ['x {speed.1}', 'unknownName', 3],
    ['{delta.2.1}', 'notAReference', 1],
    ['{delta.2.2.3}', 'outsideNetwork', 1],
    ['{delta.2.1.5}', 'noSuchSample', 1],
    ['{if|a|b|c}', 'unknownName', 5],
    ['{if|batchSize|{delta.3.1.1|symbol}|c}', 'outsideNetwork', 15],
    ['{=sum(weight.2.1.*)}', 'notAReference', 7],
    ['{=delta.2.1.3 + foo}', 'unknownName', 17],
    ['{foo|letter}', 'unknownName', 1],
  ])('finds %s: %s in column %i', (text, problem, column) => {
    expect(documentProblems(parseDocument(text), surroundings)).toMatchObject([
      { problem, place: { line: 1, column } },
    ]);
  });

  it('finds all of them', () => {
    const text = '{a} and {delta.2.1.3}\n\n- {b.1}';
    expect(documentProblems(parseDocument(text), surroundings).map(({ about }) => about)).toEqual(['a', 'b']);
  });

  it('allows words, letters and general symbols', () => {
    const text =
      '{sample} {delta.last.to.sample} {activation.below.from.sample|name} {delta|letter} {sampleLoss.k|symbol} {other.batchLoss} {=argmax(delta.2.1.*)}';
    expect(documentProblems(parseDocument(text), surroundings)).toEqual([]);
  });
});

/** A student's sheets, with what is said of them: each cause once, and as what it is. */
import { describe, expect, it } from 'vitest';
import '../../../allMessages';
import { explain, type Finding } from '../../../../src/features/homework/check';
import { slipTex } from '../../../../src/features/homework/Work/ownFormulaTex';
import { causeText, namedSlips, slipWords } from '../../../../src/features/homework/Work/said';
import { parseAddress, quantityValue, samplesOf, weightPlaces } from '../../../../src/quantity';
import { messages } from '../../../../src/text';
import type { Problem } from './problem';
import { stepOf } from './stepOf';

const problem: Problem = {
  widths: [2, 2, 1],
  thetas: ['sigmoid', 'sigmoid'],
  loss: 'binaryCrossEntropy',
  weights: [
    [],
    [
      [0.1, -0.3],
      [0.5, 0.2],
      [-0.4, 0.7],
    ],
    [[0.05], [0.8], [-0.6]],
  ],
  inputs: [
    [1, 0.5],
    [-0.5, 2],
    [0.3, -1.2],
  ],
  targets: [[1], [0], [1]],
  rate: 0.5,
};
const trace = stepOf(problem);
const samples = samplesOf(trace);
const places = weightPlaces(trace.network).map((place) => ({
  ...place,
  name: `${place.layer}.${place.from}.${place.to}`,
}));

type Texts = Readonly<Record<string, string>>;

/** The step's own number. */
function right(address: string): number {
  const quantity = parseAddress(address);
  if (!quantity) throw new Error(`no quantity ${address}`);
  return quantityValue(quantity, trace);
}

function found(cells: Texts): Finding {
  const finding = explain(new Map(Object.entries(cells)), trace);
  if (!finding) throw new Error('expected a difference');
  return finding;
}

const said = (cells: Texts): string | undefined => causeText(found(cells), trace.network);

const fourDecimals = (value: number): string => value.toFixed(4);

/** One cell for each weight or sample. */
const cellsOf = (addresses: readonly string[], value: (address: string) => number): Texts =>
  Object.fromEntries(addresses.map((address) => [address, fourDecimals(value(address))]));

const unitsOf = (kind: string, layer: number, units: readonly number[]): readonly string[] =>
  units.flatMap((unit) => samples.map((sample) => `${kind}.${layer}.${unit}.${sample}`));

describe('one mistake at several places', () => {
  it('is said once: x̄ · δ̄ = (1/B) Σ x δ̄ = (1/B) Σ x̄ δ', () => {
    expect(said({ 'batchGradient.2.1.1': '-0.0665' })).toBe('Perhaps: This number is the mean x times the mean δ.');
    expect(found({ 'batchGradient.2.1.1': '-0.0665' }).areAlike).toBe(false);
  });

  it('is a step with the sum, in new weights alone as in updates, and in every layer', () => {
    const withSum = (kind: string) =>
      cellsOf(
        places.map(({ name }) => `${kind}.${name}`),
        (address) => {
          const place = address.slice(kind.length + 1);
          return (kind === 'weightAfter' ? right(`weight.${place}`) : 0) - 0.5 * right(`gradientSum.${place}`);
        },
      );
    expect(withSum('weightAfter')['weightAfter.1.0.1']).toBe('0.1410');
    const finding = found(withSum('weightAfter'));
    expect(causeText(finding, trace.network)).toBe('The step is made with the sum, before its division.');
    expect(finding.again.map(({ kind, layer }) => `${kind} ${layer}`)).toEqual(['weightAfter 2']);
    expect(finding.next).toBeUndefined();
    expect(said(withSum('update'))).toBe(
      'These numbers are exactly 3 times the right ones. The step is made with the sum, before its division.',
    );
  });

  it('is two where two causes have one number: no digits tell them apart', () => {
    const two = stepOf({ ...problem, loss: 'squaredError', inputs: problem.inputs.slice(1), targets: [[0], [1]] });
    const quantity = parseAddress('batchGradient.2.1.1');
    // Halved once more: a lost 2, or divided by B = 2 again.
    const half = quantity ? quantityValue(quantity, two) / 2 : 0;
    const finding = explain(new Map([['batchGradient.2.1.1', half.toPrecision(3)]]), two);
    expect(namedSlips(finding as Finding).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['twoLost', 'dividedTwice']),
    );
    expect(finding?.areAlike).toBe(true);
  });
});

describe('the slope of the right function', () => {
  it('with s in place of x is that, and no other function', () => {
    const outputs = cellsOf(unitsOf('delta', 2, [1]), right);
    const hidden = cellsOf(unitsOf('delta', 1, [1, 2]), (address) => {
      const [, , unit, sample] = address.split('.');
      const s = Number(right(`preactivation.1.${unit}.${sample}`).toFixed(4));
      return Number(outputs[`delta.2.1.${sample}`]) * right(`weight.2.${unit}.1`) * s * (1 - s);
    });
    const finding = found({ ...outputs, ...hidden });
    expect(causeText(finding, trace.network)).toBe('The formula of the slope has s in place of x.');
    const [slip] = finding.slips;
    // s = 0.4 of hidden 1 gives 0.2400, x(1 − x) = 0.2403: one of six is not wrong.
    const wrong = finding.block.cells.filter(({ verdict }) => verdict === 'wrong').length;
    expect([finding.block.cells.length, wrong]).toEqual([6, 5]);
    expect(messages.work.explains(6, 6 - wrong)).toBe(
      'This explains all 6 numbers of the block, also the one that is not wrong.',
    );
    expect(slip && slipWords(slip).why).toContain('that of the sigmoid is x(1 − x)');
  });
});

it('products with w in place of x are known, also where the product of a bias is δ', () => {
  const addresses = places.flatMap(({ name }) => samples.map((sample) => `sampleGradient.${name}.${sample}`));
  const deltas = cellsOf([...unitsOf('delta', 2, [1]), ...unitsOf('delta', 1, [1, 2])], right);
  const products = cellsOf(addresses, (address) => {
    const [, layer, from, to, sample] = address.split('.');
    const weight = from === '0' ? 1 : right(`weight.${layer}.${from}.${to}`);
    return weight * Number(deltas[`delta.${layer}.${to}.${sample}`]);
  });
  expect(said({ ...deltas, ...products })).toBe('These numbers are weight times δ.');
});

it('a formula of which every part is blank stands once', () => {
  const cells = { 'batchGradient.2.1.1': '-0.4075' };
  const { cell, slips } = found(cells);
  const expression = slips[0]?.expression;
  const tex = expression && slipTex(cell.quantity, expression, { trace, cells, givenDigits: 5 });
  expect(tex?.split(' = ')).toHaveLength(2);
});

/** Where s is 0 on paper, and a remainder of rounding in doubles, a ReLU has either slope. */
import { describe, expect, it } from 'vitest';
import { explain, judgeSheet } from '../../../../src/features/homework/check';
import type { Problem } from './problem';
import { stepOf } from './stepOf';

/** 0.1 + 0.4 · 0.5 + 0.3 · (−1) is 0 on paper, and 5.6 · 10⁻¹⁷ in doubles. Sample 2 has s = 0.8. */
const atKink: Problem = {
  widths: [2, 1, 1],
  thetas: ['relu', 'identity'],
  loss: 'halfSquaredError',
  weights: [[], [[0.1], [0.4], [0.3]], [[0], [2]]],
  inputs: [
    [0.5, -1],
    [1, 1],
  ],
  targets: [[1], [1]],
  rate: 0.5,
};

/** δ = 2 · 0 − 1 = −1 and 2 · 0.8 − 1 = 0.6; before them (−1) · 2 · θ′(0), and 0.6 · 2 · 1 = 1.2. */
const alike = {
  'preactivation.1.1.2': '0.8',
  'activation.1.1.2': '0.8',
  'activation.2.1.1': '0',
  'activation.2.1.2': '1.6',
  'delta.2.1.1': '-1',
  'delta.2.1.2': '0.6',
  'delta.1.1.2': '1.2',
};

/** With the slope 0, sample 1 adds nothing to the first layer. */
const withZero = {
  ...alike,
  'delta.1.1.1': '0',
  'sampleGradient.1.1.1.1': '0',
  'sampleGradient.1.1.1.2': '1.2',
  'gradientSum.1.0.1': '1.2',
  'batchGradient.1.0.1': '0.6',
  'batchGradient.1.1.1': '0.6',
  'batchGradient.1.2.1': '0.6',
  'weightAfter.1.1.1': '0.1',
};

/** With the slope 1, it adds −2 times 1, 0.5 and −1. */
const withOne = {
  ...alike,
  'delta.1.1.1': '-2',
  'sampleGradient.1.1.1.1': '-1',
  'sampleGradient.1.1.1.2': '1.2',
  'gradientSum.1.0.1': '-0.8',
  'batchGradient.1.0.1': '-0.4',
  'batchGradient.1.1.1': '0.1',
  'batchGradient.1.2.1': '1.6',
  'weightAfter.1.1.1': '0.35',
};

function others(cells: Readonly<Record<string, string>>, problem = atKink): readonly string[] {
  const { cells: judged } = judgeSheet(new Map(Object.entries(cells)), stepOf(problem));
  return judged.flatMap(({ address, verdict }) => (verdict === 'right' ? [] : [`${address}: ${verdict}`]));
}

describe('s that is 0 up to rounding', () => {
  it('is right as 0, as the step has it, and as another order of its terms leaves it', () => {
    for (const s of ['0', '0.000', '5.551e-17', '2.776e-17', '-2.8e-17']) {
      const x = s.startsWith('-') ? '0' : s;
      expect([s, others({ ...alike, 'preactivation.1.1.1': s, 'activation.1.1.1': x })]).toEqual([s, []]);
    }
  });

  it('is right without a kink, too', () => {
    const withoutKink: Problem = { ...atKink, thetas: ['identity', 'identity'] };
    for (const s of ['0', '5.551e-17', '2.776e-17', '-2.776e-17']) {
      const forward = { 'preactivation.1.1.1': s, 'activation.1.1.1': s, 'preactivation.1.1.2': '0.8000' };
      expect([s, others({ ...forward, 'delta.1.1.1': '-2', 'delta.1.1.2': '1.2' }, withoutKink)]).toEqual([s, []]);
    }
  });

  it('is no other number', () => {
    for (const s of ['1e-12', '0.001', '1e-14']) expect(others({ ...alike, 'preactivation.1.1.1': s })).not.toEqual([]);
  });

  it('leaves either slope right, with s and without', () => {
    for (const own of [withZero, withOne]) {
      expect(others(own)).toEqual([]);
      for (const s of ['0', '2.776e-17']) {
        expect(others({ 'preactivation.1.1.1': s, 'activation.1.1.1': s, ...own })).toEqual([]);
      }
    }
  });

  it('leaves either slope right in gradients alone', () => {
    const gradients = (all: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(all).filter(([address]) => address.startsWith('batchGradient')));
    expect(others(gradients(withZero))).toEqual([]);
    expect(others(gradients(withOne))).toEqual([]);
  });

  it('does not excuse a wrong number', () => {
    expect(others({ ...withZero, 'batchGradient.1.1.1': '1.2' })).toEqual(['batchGradient.1.1.1: wrong']);
    const sum = { ...alike, 'gradientSum.1.1.1': '1.200', 'batchGradient.1.1.1': '1.200' };
    expect(explain(new Map(Object.entries(sum)), stepOf(atKink))?.cell.address).toBe('batchGradient.1.1.1');
  });
});

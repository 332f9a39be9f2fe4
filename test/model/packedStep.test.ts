import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buffersOf, computePackedStep, computeStep, type StepInput, unpackedStep } from '../../src/model';
import { traceHash } from '../run/support';
import { sampleGradientRow } from '../sampleGradients';
import { generatedStep } from './generatedStep';

/** Through the structured clone of a message, its allocations moved with it. */
function sent(input: StepInput) {
  const packed = computePackedStep(structuredClone(input));
  const transfer = [...buffersOf(packed)];
  return { arrived: structuredClone(packed, { transfer }), packed, transfer };
}

/** With an optimizer that has a memory, sample weights and clipping, so that every array is there. */
function withEverything(input: StepInput): StepInput {
  const { data, settings } = input;
  const optimizer = {
    kind: 'adam',
    learningRate: 0.01,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-8,
    weightDecay: 0.1,
  } as const;
  const sampleWeights = Float64Array.from({ length: data.sampleCount }, (_, index) => index / 2);
  const clip = { per: 'sample', maxNorm: 0.5 } as const;
  return { ...input, data: { ...data, sampleWeights }, settings: { ...settings, optimizer, clip } };
}

describe('a packed step', () => {
  it('is, unpacked on the other side, the very trace', () => {
    fc.assert(
      fc.property(generatedStep(), fc.boolean(), (plain, everything) => {
        const first = everything ? withEverything(plain) : plain;
        // The second step starts from a memory.
        const input = { ...first, step: 2, state: computeStep(first).stateAfter };
        const { state: _, ...known } = input;
        const trace = computeStep(input);
        const unpacked = unpackedStep(known, sent(input).arrived);
        expect(traceHash(unpacked)).toBe(traceHash(trace));
        expect(unpacked.stateAfter).toEqual(trace.stateAfter);
        expect(unpacked.finite).toBe(trace.finite);
        expect(sampleGradientRow(unpacked, 1)).toEqual(sampleGradientRow(trace, 1));
        expect(unpacked.clipFactor(1)).toBe(trace.clipFactor(1));
      }),
      { numRuns: 60 },
    );
  });

  it('moves its numbers, and harms no other step by that', () => {
    const [input] = fc.sample(generatedStep({ widths: [3, 5, 2], batchSize: 6 }), { numRuns: 1, seed: 1 });
    if (!input) throw new Error('no step');
    const before = computeStep(input);
    const hash = traceHash(before);
    const { packed, transfer } = sent(input);
    expect(transfer.length).toBeGreaterThan(8);
    expect(packed.arrays.losses).toHaveLength(0);
    expect(packed.stateAfter.weights[0]).toHaveLength(0);
    expect(traceHash(before)).toBe(hash);
    expect(traceHash(computeStep(input))).toBe(hash);
  });

  it('of any batch, with repeated samples or with none, arrives whole', () => {
    const listed = generatedStep().chain((input) =>
      fc.array(fc.nat({ max: input.data.sampleCount - 1 }), { maxLength: 8 }).map((batch) => ({ ...input, batch })),
    );
    fc.assert(
      fc.property(listed, (input) => {
        const { state: _, ...known } = input;
        const trace = computeStep(input);
        const unpacked = unpackedStep(known, sent(input).arrived);
        expect(traceHash(unpacked)).toBe(traceHash(trace));
        expect(unpacked.batch).toEqual(trace.batch);
      }),
      { numRuns: 60 },
    );
  });
});

/** `clip.when`: what is accumulated is clipped once, or each batch's gradient is clipped before it is accumulated. */
import { describe, expect, it } from 'vitest';
import type { StepTrace } from '../../src/model';
import { derivationOf } from '../../src/quantity';
import { createOtherRun, createRun, type Run, readComparison, writtenComparison } from '../../src/run';
import { traceChunks } from '../../src/run/traceJson';
import { parseScenario } from '../../src/scenario';

type Part = Readonly<Record<string, unknown>>;

/** One weight of 1, samples 1 and 2 with targets 0: their gradients are 1 and 4. */
function fileWith(training: Part): Part {
  return {
    format: 'batch-gradient-scenario',
    version: 1,
    network: { layers: [1, 1], activations: ['identity'], bias: 'none', weights: [[[1]]] },
    loss: 'halfSquaredError',
    data: { inputs: [[1], [2]], targets: [[0], [0]] },
    training: { batchSize: 1, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.1 }, ...training },
  };
}

function runOf(training: Part): Run {
  const parsed = parseScenario(fileWith(training));
  if (!parsed.ok) throw new Error(`${parsed.error.place}: ${parsed.error.message}`);
  return createRun(parsed.scenario, []);
}

function json(trace: StepTrace) {
  return JSON.parse([...traceChunks(trace, { sampleGradients: false })].join(''));
}

const accumulate = { batches: 2 };
const eachBatch = { per: 'batch', maxNorm: 0.5, when: 'batch' };

describe('clip.when: batch', () => {
  const run = runOf({ clip: eachBatch, accumulate });

  it('clips each batch’s gradient before it is accumulated, and nothing after', () => {
    const [first, second] = [run.traceAt(1), run.traceAt(2)];
    expect([first.batchClipFactor(), second.batchClipFactor()]).toEqual([0.5 / 1, 0.5 / 4]);
    expect([first.clippedGradient(1, 1, 1), second.clippedGradient(1, 1, 1)]).toEqual([0.5, 0.5]);
    expect(first.accumulatedAfter(1, 1, 1)).toBe(0.5);
    expect(second.accumulatedAfter(1, 1, 1)).toBe(0.5 + 0.5);
    // (0.5 + 0.5)/2 is not clipped again.
    expect(second.cycleGradient(1, 1, 1)).toBe(0.5);
    expect([...second.clippedGradientRow()]).toEqual([0.5]);
    expect(second.update(1, 1, 1)).toBe(-0.1 * 0.5);
  });

  it('differs from clipping once, after the last batch', () => {
    const once = runOf({ clip: { per: 'batch', maxNorm: 2 }, accumulate });
    const each = runOf({ clip: { per: 'batch', maxNorm: 2, when: 'batch' }, accumulate });
    expect(once.traceAt(2).update(1, 1, 1)).toBe(-0.1 * 2);
    expect(each.traceAt(2).update(1, 1, 1)).toBeCloseTo(-0.1 * ((1 + 2) / 2), 15);
  });

  it('stands in the trace of every step', () => {
    for (const step of [1, 2]) {
      const trace = json(run.traceAt(step));
      expect(trace.batchClipFactor).toBe(step === 1 ? 0.5 : 0.125);
      expect(trace.layers[0].clippedGradient.weights).toEqual([[0.5]]);
    }
    const once = runOf({ clip: { per: 'batch', maxNorm: 0.5 }, accumulate });
    expect(json(once.traceAt(1))).not.toHaveProperty('batchClipFactor');
  });

  it('has no effect where nothing accumulates', () => {
    const trace = json(runOf({ clip: eachBatch }).traceAt(1));
    expect(trace).toEqual(json(runOf({ clip: { per: 'batch', maxNorm: 0.5 } }).traceAt(1)));
  });

  it('is in the derivations: the clipped gradient is added, and the update takes what has been added', () => {
    const at = { layer: 1, from: 1, to: 1 };
    const kinds = (kind: 'accumulated' | 'clippedGradient' | 'update', step: number): string => {
      return JSON.stringify(derivationOf({ kind, ...at }, run.traceAt(step)));
    };
    expect(kinds('accumulated', 1)).toContain('"clippedGradient"');
    expect(kinds('clippedGradient', 1)).toContain('"batchGradient"');
    expect(kinds('update', 2)).toContain('"cycleGradient"');
  });

  it('is refused beside clipping per sample, and travels in a comparison', () => {
    const parsed = parseScenario(fileWith({ clip: { per: 'sample', maxNorm: 1, when: 'batch' } }));
    expect(parsed).toMatchObject({ ok: false, error: { place: 'training.clip.when' } });
    const once = runOf({ clip: { per: 'batch', maxNorm: 0.5 }, accumulate });
    const read = readComparison('clip:batch,0.5,batch', once.scenario);
    if ('problem' in read) throw new Error('refused');
    expect(writtenComparison(read)).toBe('clip:batch,0.5,batch');
    const other = createOtherRun({ scenario: once.scenario, changes: [] }, read);
    expect(json(other.traceAt(2))).toEqual(json(run.traceAt(2)));
    const back = readComparison('clip:batch,0.5,cycle', run.scenario);
    if ('problem' in back) throw new Error('refused');
    expect(json(createOtherRun({ scenario: run.scenario, changes: [] }, back).traceAt(2))).toEqual(
      json(once.traceAt(2)),
    );
    expect(readComparison('clip:sample,0.5,batch', once.scenario)).toHaveProperty('problem');
  });
});

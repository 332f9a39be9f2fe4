/** What the ledger says of clipping: once a cycle, and of private training where few samples are clipped. */
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { exampleNamed, type FilledScenario } from '../../../src/scenario';
import { clipSaid } from '../../../src/views/Ledger/clipNote/ClipNote';
import { exampleScenario } from '../../exampleScenario';

function said(training: object, { step = 1, phase = 'sum' }: { step?: number; phase?: Phase } = {}): readonly string[] {
  const xor = exampleScenario('xor');
  const run = createRun({ ...xor, training: { ...xor.training, ...training } } as FilledScenario, []);
  return clipSaid(run.traceAt(step), { phase }).map(({ text }) => text);
}

describe('clipSaid', () => {
  const accumulate = { batches: 2, divide: 'planned', clear: true };
  const once =
    'Only the total of a cycle is clipped, once, after its last batch. Clipping each batch’s gradient is something else.';

  it('of a cycle says that its total is clipped once', () => {
    const clip = { per: 'batch', maxNorm: 0.01 };
    for (const step of [1, 2]) expect(said({ clip, accumulate, batchSize: 2 }, { step })).toEqual([once]);
    expect(said({ clip, batchSize: 2 })).toEqual([]);
    expect(said({ clip, accumulate, batchSize: 2 }, { phase: 'per-sample' })).toEqual([]);
  });

  it('where no sample is clipped, or few, says what private training would add', () => {
    const noise =
      /^Private training \(DP-SGD\) then adds noise of standard deviation σC to the sum, before it is divided\./;
    const none = said({ clip: { per: 'sample', maxNorm: 30 } });
    expect(none[0]).toBe('No sample’s norm exceeds C = 30, so none is clipped.');
    expect(none[1]).toMatch(noise);
    const run = createRun(exampleNamed('xor')?.scenario as FilledScenario, []);
    const norms = [1, 2, 3, 4].map((row) => run.traceAt(1).sampleGradientNorm(row)).sort((one, other) => other - one);
    const between = ((norms[0] ?? 0) + (norms[1] ?? 0)) / 2;
    const few = said({ clip: { per: 'sample', maxNorm: between } });
    expect(few[0]).toMatch(/^Only 1 of 4 samples has a norm that exceeds C = /);
    expect(few[1]).toMatch(noise);
  });

  it('where many are clipped, says nothing', () => {
    expect(said({ clip: { per: 'sample', maxNorm: 0.001 } })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { latexOf, symbolPieces, variantOf } from '../../src/quantity';
import { createRun } from '../../src/run';
import { exampleScenario } from '../exampleScenario';
import { withTraining } from '../run/support';

const weight = { layer: 2, from: 2, to: 1 } as const;
const xor = exampleScenario('xor');

function traceWith(training: Parameters<typeof withTraining>[1], sampleWeights?: readonly number[]) {
  const scenario = withTraining(xor, training);
  const data = { ...scenario.data, ...(sampleWeights && { sampleWeights }) };
  return createRun({ ...scenario, data }, []).traceAt(1);
}

describe('notation of a step', () => {
  it('writes the plain batch gradient as the derivative that it is', () => {
    expect(
      latexOf({ kind: 'batchGradient', ...weight }, traceWith({}), { content: 'symbols', display: false }),
    ).toMatch(/^\\frac\{\\partial E\}/);
  });

  it('writes a weighted sum as one of contributions, and its mean as a derivative: E has the same weights', () => {
    const trace = traceWith({}, [1, 2, 0, 1]);
    expect(latexOf({ kind: 'gradientSum', ...weight }, trace, { content: 'symbols', display: false })).toMatch(
      /^\\sum_\{k\}g_\{21\}\^\{\(2\)\}\(k\) =/,
    );
    expect(latexOf({ kind: 'batchGradient', ...weight }, trace, { content: 'symbols', display: false })).toMatch(
      /^\\frac\{\\partial E\}/,
    );
  });

  it('does not call a sum of clipped gradients the derivative of anything', () => {
    const trace = traceWith({ clip: { per: 'sample', maxNorm: 0.01 } });
    for (const kind of ['batchGradient', 'gradientSum', 'update', 'weightAfter'] as const) {
      expect(latexOf({ kind, ...weight }, trace, { content: 'both', display: false })).not.toContain('\\partial E');
    }
    expect(latexOf({ kind: 'batchGradient', ...weight }, trace, { content: 'symbols', display: false })).toMatch(
      /^g_\{21\}\^\{\(2\)\} =/,
    );
    expect(latexOf({ kind: 'batchGradientNorm' }, trace, { content: 'symbols', display: false })).toMatch(
      /^\\lVert g\\rVert =/,
    );
    const text = symbolPieces({ kind: 'batchGradient', ...weight }, trace.network, variantOf(trace));
    expect(text.map((piece) => piece.text).join('')).toBe('g21(2)');
  });
});

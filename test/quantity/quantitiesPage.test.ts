import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { computeStep, type OptimizerSettings, type StepInput, type StepTrace } from '../../src/model';
import { exampleNamed, initialStateOf, loadData, networkOf, settingsOf } from '../../src/scenario';
import { quantitiesPage, sections } from './quantitiesPage';
import { allKinds } from './traces';

const optimizers: readonly OptimizerSettings[] = [
  { kind: 'sgd', learningRate: 0.5, momentum: 0, weightDecay: 0 },
  { kind: 'sgd', learningRate: 0.5, momentum: 0.9, weightDecay: 0 },
  { kind: 'adam', learningRate: 0.5, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
];

function xorTraces(): readonly StepTrace[] {
  const example = exampleNamed('xor');
  if (example === undefined) throw new Error('no example xor');
  const { scenario } = example;
  // The last one's batch is as large as its hidden layer: a sum over the wrong axis exists there only.
  const batches = [...optimizers.map(() => [0, 1, 2, 3]), [0, 1, 2]];
  const settings = settingsOf(scenario);
  const input: StepInput = {
    network: networkOf(scenario),
    data: loadData(scenario),
    batch: [0, 1, 2, 3],
    step: 1,
    epoch: 1,
    state: initialStateOf(scenario),
    settings,
  };
  const plain = batches.map((batch, index) =>
    computeStep({ ...input, batch, settings: { ...settings, optimizer: optimizers[index] ?? settings.optimizer } }),
  );
  const penalised = computeStep({
    ...input,
    settings: { ...settings, penalty: { l2: 0.1, divideBy: 'batch', biases: false } },
  });
  const accumulating = computeStep({
    ...input,
    cycle: { batch: 2, batches: 2, rows: 8 },
    settings: { ...settings, accumulate: { batches: 2, divide: 'planned', clear: true } },
  });
  // A sample's clip factor, and the batch's: in both the gradient is longer than that.
  const clipped = (['sample', 'batch'] as const).map((per) =>
    computeStep({
      ...input,
      data: { ...input.data, sampleWeights: Float64Array.of(1, 2, 0.5, 1) },
      settings: { ...settings, divisor: 'weights', clip: { per, maxNorm: 0.05 } },
    }),
  );
  return [...plain, penalised, accumulating, ...clipped];
}

describe('docs/quantities.md', () => {
  it('lists every kind once', () => {
    expect(sections.flatMap(({ kinds }) => kinds).sort()).toEqual([...allKinds].sort());
  });

  it('says what the code does (after a change: npx vitest run quantitiesPage -u)', async () => {
    await expect(quantitiesPage(xorTraces())).toMatchFileSnapshot('../../docs/quantities.md');
  });

  it('has formulas that can be set, and no bar that would end a table cell', () => {
    const page = quantitiesPage(xorTraces());
    const formulas = [...page.matchAll(/\$`([^`]+)`\$/g)].map(([, tex = '']) => tex);
    expect(formulas.length).toBeGreaterThan(allKinds.length);
    for (const tex of formulas) {
      expect(tex).not.toContain('|');
      expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error' })).not.toThrow();
    }
  });
});

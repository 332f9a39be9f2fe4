/** Edits of data and structure give scenarios that a file could hold, and leave what they do not touch. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkedScenario,
  initialStateOf,
  inlineData,
  type LayerPlan,
  lossesOf,
  parseScenario,
  planOf,
  replanned,
  serializeScenario,
  withBlock,
  withClip,
  withData,
  withDivisor,
  withDrawnWeights,
  withLabel,
  withNetwork,
  withNewSample,
  withoutSample,
  withoutWeights,
  withUnitWeights,
  withValue,
} from '../../src/scenario';
import { exampleScenario } from '../exampleScenario';

const xor = exampleScenario('xor');
const data = inlineData(xor);

describe('edits of data', () => {
  it('withValue changes one number and keeps the other rows', () => {
    const next = withValue(data, { part: 'inputs', unit: 2, sample: 3 }, 0.25);
    expect(next.inputs[2]).toEqual([1, 0.25]);
    expect(next.inputs[1]).toBe(data.inputs[1]);
    expect(next.targets).toBe(data.targets);
  });

  it('withNewSample then withoutSample of it gives the same data', () => {
    const more = withNewSample(data);
    expect(more.inputs).toHaveLength(5);
    expect(more.targets[4]).toEqual(data.targets[3]);
    expect(withoutSample(more, 5)).toEqual(data);
    expect(withoutSample({ inputs: [[1]], targets: [[1]] }, 1).inputs).toHaveLength(1);
  });

  it('withLabel names a sample, and takes the last name away again', () => {
    const named = withLabel({ inputs: [[1], [2]], targets: [[1], [2]] }, 2, 'b');
    expect(named.labels).toEqual(['', 'b']);
    expect(withLabel(named, 2, '').labels).toBeUndefined();
  });

  it('withBlock fills through inputs and targets and adds samples', () => {
    const next = withBlock(data, { part: 'inputs', unit: 2, sample: 4 }, [
      [5, 6, 7],
      [8, 9],
    ]);
    expect(next.inputs.slice(3)).toEqual([
      [1, 5],
      [1, 8],
    ]);
    expect(next.targets.slice(3)).toEqual([[6], [9]]);
  });

  it('withData keeps a batch of all a batch of all, and what is selected first', () => {
    const more = withData(xor, withNewSample(data));
    expect(more.training.batchSize).toBe(5);
    const fewer = withData({ ...xor, view: { ...xor.view, sample: 4 } }, withoutSample(data, 2));
    expect(fewer.training.batchSize).toBe(3);
    // Sample 4 is now number 3.
    expect(fewer.view.sample).toBe(3);
    expect(withData({ ...xor, view: { ...xor.view, sample: 4 } }, withoutSample(data, 4)).view.sample).toBe(1);
    expect(checkedScenario(fewer)).toEqual({ ok: true, scenario: fewer });
  });

  it('inlineData of a built-in set is the same scenario written out', () => {
    const iris = exampleScenario('iris');
    const written = { ...iris, data: inlineData(iris) };
    const { identities: _, ...data } = written.data;
    expect(parseScenario(serializeScenario(written))).toEqual({ ok: true, scenario: { ...written, data } });
    expect(inlineData(iris)).toBe(inlineData(iris));
  });
});

describe('edits of sample weights', () => {
  const weighted = withUnitWeights(data);
  const weightOf = (sample: number) => ({ part: 'sampleWeights', unit: 1, sample }) as const;

  it('withUnitWeights then withoutWeights gives the same data', () => {
    expect(weighted.sampleWeights).toEqual([1, 1, 1, 1]);
    expect(withoutWeights(weighted)).toEqual(data);
  });

  it('withValue changes one weight, and a new sample counts once', () => {
    const next = withNewSample(withValue(weighted, weightOf(4), 0.5));
    expect(next.sampleWeights).toEqual([1, 1, 1, 0.5, 1]);
    expect(withoutSample(next, 4).sampleWeights).toEqual([1, 1, 1, 1]);
  });

  it('withBlock goes from the weights into inputs and targets, of samples that it adds too', () => {
    const next = withBlock(weighted, weightOf(4), [[2, 5, 6, 7, 99], [3, 8], [4]]);
    expect(next.sampleWeights).toEqual([1, 1, 1, 2, 3, 4]);
    expect(next.inputs.slice(3)).toEqual([
      [5, 6],
      [8, 1],
      [1, 1],
    ]);
    expect(next.targets.slice(3)).toEqual([[7], [0], [0]]);
    const beside = withBlock(weighted, { part: 'inputs', unit: 2, sample: 4 }, [[5, 6], [7]]);
    expect([beside.sampleWeights, beside.inputs[3], beside.targets[3]]).toEqual([[1, 1, 1, 1, 1], [1, 5], [6]]);
  });

  it('withBlock gives no weights to samples that have none', () => {
    expect(withBlock(data, { part: 'targets', unit: 1, sample: 1 }, [[6, 2]]).sampleWeights).toBeUndefined();
  });

  it('a built-in set stays one by its name until its samples are touched', () => {
    const iris = exampleScenario('iris');
    const begun = withData(iris, withUnitWeights(inlineData(iris)));
    expect(begun.data).toMatchObject({ dataset: 'iris', sampleWeights: Array.from({ length: 150 }, () => 1) });
    const typed = withData(begun, withValue(inlineData(begun), weightOf(2), 3));
    expect(typed.data).toMatchObject({ dataset: 'iris' });
    expect(typed.data.sampleWeights?.slice(0, 3)).toEqual([1, 3, 1]);
    expect(withData(typed, withoutWeights(inlineData(typed))).data).toEqual(iris.data);
    const pasted = withData(typed, withBlock(inlineData(typed), weightOf(1), [[7], [8]]));
    expect(pasted.data).toMatchObject({ dataset: 'iris' });
    expect(pasted.data.sampleWeights?.slice(0, 3)).toEqual([7, 8, 1]);
    const moved = withData(typed, withValue(inlineData(typed), { part: 'inputs', unit: 1, sample: 1 }, 9));
    expect('dataset' in moved.data).toBe(false);
    expect(moved.data.sampleWeights?.[1]).toBe(3);
  });

  it('checkedScenario refuses a weight below 0, by its place', () => {
    const checked = checkedScenario(withData(xor, withValue(weighted, weightOf(2), -1)));
    expect(checked).toEqual({
      ok: false,
      error: {
        place: 'data.sampleWeights[1]',
        message: 'data.sampleWeights[1]: expected a finite number ≥ 0; got -1',
      },
    });
  });
});

describe('edits of the training rule', () => {
  const summed = { ...xor, training: { ...xor.training, reduction: 'sum' } } as const;

  it('withDivisor of a sum makes it a mean, and batch takes the key away', () => {
    const divided = withDivisor(summed, 'weights');
    expect(divided.training).toMatchObject({ reduction: 'mean', divisor: 'weights' });
    expect(checkedScenario(divided).ok).toBe(true);
    expect(withDivisor(withDivisor(xor, 10), 'batch')).toEqual(xor);
    expect(withDivisor(summed, 'batch').training.reduction).toBe('sum');
  });

  it('withClip sets and takes away', () => {
    const clipped = withClip(xor, { per: 'sample', maxNorm: 0.5 });
    expect(clipped.training.clip).toEqual({ per: 'sample', maxNorm: 0.5 });
    expect(withClip(clipped, undefined)).toEqual(xor);
    expect(checkedScenario(withClip(xor, { per: 'batch', maxNorm: 0 })).ok).toBe(false);
  });
});

describe('edits of structure', () => {
  it('replanned by its own plan is the same network', () => {
    expect(replanned(xor.network, planOf(xor.network))).toEqual(xor.network);
  });

  it('replanned with a unit more keeps every weight whose two units stay', () => {
    const plan = planOf(xor.network).map((layer, at) => (at === 1 ? { ...layer, units: 4 } : layer));
    const next = replanned(xor.network, plan);
    expect(next.weights?.[0]?.map((row) => row.slice(0, 3))).toEqual(xor.network.weights?.[0]);
    expect(next.weights?.[1]?.slice(0, 3)).toEqual(xor.network.weights?.[1]);
    expect(next.weights?.[1]?.[3]?.[0]).not.toBe(0);
    expect(next.biases?.[0]).toEqual([...(xor.network.biases?.[0] ?? []), 0]);
  });

  it('of any plan gives a scenario that a file can hold', () => {
    const hidden = fc.array(
      fc.record<LayerPlan>(
        {
          units: fc.integer({ min: 1, max: 5 }),
          activation: fc.constantFrom('tanh', 'relu', 'sigmoid'),
          was: fc.constant(1),
        },
        { requiredKeys: ['units', 'activation'] },
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(hidden, (layers) => {
        const plan = [...planOf(xor.network)].toSpliced(1, 1, ...layers);
        const next = withNetwork(xor, replanned(xor.network, plan));
        expect(checkedScenario(next).ok).toBe(true);
        expect(parseScenario(serializeScenario(next))).toEqual({ ok: true, scenario: next });
      }),
    );
  });

  it('withDrawnWeights draws others for another seed', () => {
    const drawn = (seed: number) => initialStateOf(withDrawnWeights(xor, { scheme: 'heNormal', seed })).weights[0];
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(2)).not.toEqual(drawn(1));
    expect(withDrawnWeights(xor, { scheme: 'zeros', seed: 1 }).network.weights).toBeUndefined();
  });

  it('checkedScenario names the place of what does not go', () => {
    const plan = planOf(xor.network).map((layer, at) => (at === 1 ? { ...layer, units: 20_000 } : layer));
    const checked = checkedScenario(withNetwork(xor, replanned(xor.network, plan)));
    expect(checked).toMatchObject({ ok: false, error: { place: 'network.layers[1]' } });
  });

  it('lossesOf are those of the output and of the targets', () => {
    expect(lossesOf(xor)).toContain('binaryCrossEntropy');
    expect(lossesOf(xor)).not.toContain('crossEntropy');
    const far = withData(xor, withValue(data, { part: 'targets', unit: 1, sample: 1 }, 7));
    expect(lossesOf(far)).not.toContain('binaryCrossEntropy');
    expect(lossesOf(exampleScenario('iris'))).toContain('crossEntropy');
  });
});

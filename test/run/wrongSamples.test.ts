import { describe, expect, it } from 'vitest';
import { samplesOf } from '../../src/quantity';
import { createRun, isOneHot, wrongAmong, wrongSamples } from '../../src/run';
import { exampleScenario } from '../exampleScenario';

function all(name: string, step: number) {
  const run = createRun(exampleScenario(name), []);
  const work = wrongSamples(run, step);
  for (;;) {
    const next = work.next();
    if (next.done) return { run, wrong: next.value };
  }
}

describe('wrongSamples', () => {
  it('is wrong of the samples of a batch what the outputs of its trace say', () => {
    const { run, wrong } = all('digits', 40);
    const trace = run.traceAt(40);
    const samples = samplesOf(trace);
    const inBatch = wrongAmong(run.data, samples, (row) =>
      Float64Array.from({ length: 10 }, (_, unit) => trace.activation(2, unit + 1, row + 1)),
    );
    expect(inBatch).toEqual(wrong.filter(({ sample }) => samples.includes(sample)));
  });

  it('training makes fewer of them, and none is both wrong and chosen', () => {
    const [first, later] = [all('digits', 1).wrong, all('digits', 84).wrong];
    expect(later.length).toBeLessThan(first.length / 2);
    for (const { target, chosen } of [...first, ...later]) expect(chosen).not.toBe(target);
  });

  it('isOneHot: digits and iris are, XOR with its one target is not', () => {
    expect(['digits', 'iris', 'xor'].map((name) => isOneHot(createRun(exampleScenario(name), []).data))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

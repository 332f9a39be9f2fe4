import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeStep, type StepTrace } from '../../src/model';
import { forEachWeight, generatedStep, rows } from './generatedStep';

/** The cells of a sample in the order that the rows promise: to-unit by to-unit, the bias first. */
function cellsOf(trace: StepTrace, cell: (layer: number, from: number, to: number) => number): number[] {
  const cells: { readonly layer: number; readonly from: number; readonly to: number; readonly value: number }[] = [];
  forEachWeight(trace, (layer, from, to) => cells.push({ layer, from, to, value: cell(layer, from, to) }));
  cells.sort((a, b) => a.layer - b.layer || a.to - b.to || a.from - b.from);
  return cells.map(({ value }) => value);
}

function everyStep(check: (trace: StepTrace) => void): void {
  fc.assert(
    fc.property(generatedStep(), (input) => check(computeStep(input))),
    { numRuns: 60 },
  );
}

it('dataGradientRow has the batch gradients in the order of the rows', () => {
  everyStep((trace) => {
    expect([...trace.dataGradientRow()]).toEqual(
      cellsOf(trace, (layer, from, to) => trace.batchGradient(layer, from, to)),
    );
  });
});

it('activationBlock and deltaBlock are all the factors of a layer, as copies', () => {
  everyStep((trace) => {
    const [units = 0, first = 0] = trace.network.layers;
    const x = trace.activationBlock(0);
    const deltas = trace.deltaBlock(1);
    for (const row of rows(trace)) {
      for (let unit = 0; unit <= units; unit++) {
        expect(x[(row - 1) * (units + 1) + unit]).toBe(trace.activation(0, unit, row));
      }
      for (let unit = 1; unit <= first; unit++) {
        expect(deltas[(row - 1) * first + unit - 1]).toBe(trace.delta(1, unit, row));
      }
    }
    deltas.fill(Number.NaN);
    x.fill(Number.NaN);
    expect([...trace.deltaBlock(1), ...trace.activationBlock(0)]).not.toContain(Number.NaN);
    const last = trace.network.layers.length - 1;
    expect(() => trace.activationBlock(last)).toThrow(RangeError);
    expect(() => trace.deltaBlock(last + 1)).toThrow(RangeError);
  });
});

it('largestSampleGradient is the size of the largest of all cells, bit for bit', () => {
  everyStep((trace) => {
    const bySample = rows(trace).map((row) =>
      Math.max(...cellsOf(trace, (layer, from, to) => Math.abs(trace.sampleGradient(layer, from, to, row)))),
    );
    expect(rows(trace).map((row) => trace.largestOfSample(row))).toEqual(bySample);
    expect(trace.largestSampleGradient()).toBe(Math.max(...bySample));
  });
});

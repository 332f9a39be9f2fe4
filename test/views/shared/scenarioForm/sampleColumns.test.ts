import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../src/quantity';
import {
  columnPage,
  columnsFrom,
  placeOf,
  quantityAt,
  valueAt,
} from '../../../../src/views/shared/scenarioForm/tables/sampleColumns';

const row = (width: number): readonly number[] => Array.from({ length: width }, (_, at) => at);
const data = (inputs: number, targets: number, weighted = false) => ({
  inputs: [row(inputs)],
  targets: [row(targets).map((at) => 100 + at)],
  ...(weighted && { sampleWeights: [1] }),
});

describe('columnPage', () => {
  it('has all columns of narrow samples, and a page that never runs over the end', () => {
    expect(columnPage(data(2, 1), '9').shown).toHaveLength(3);
    const page = columnPage(data(20, 2), '99');
    expect(page.shown).toHaveLength(14);
    expect(page.shown.at(-1)).toEqual({ part: 'targets', unit: 2 });
    expect(valueAt(data(20, 2), { part: 'targets', unit: 2, sample: 1 })).toBe(101);
    expect(columnPage(data(20, 2), 'nonsense').first).toBe(0);
    expect(columnPage(data(20, 2, true), '5').shown[0]).toEqual({ part: 'sampleWeights', unit: 1 });
  });
});

describe('columnsFrom', () => {
  const from = (part: 'inputs' | 'targets' | 'sampleWeights', unit: number, first = 0) =>
    columnsFrom(data(20, 3, true), { part, unit }, { first });

  it('counts inputs and targets to the right, on the screen or not', () => {
    expect([from('inputs', 1), from('inputs', 14), from('targets', 3)]).toEqual([23, 10, 1]);
  });

  it('counts from the weights on only where input 1 is beside them', () => {
    expect([from('sampleWeights', 1), from('sampleWeights', 1, 9)]).toEqual([24, 1]);
  });
});

describe('quantityAt, then placeOf', () => {
  it('is the same place', () => {
    for (const place of [
      { part: 'inputs', unit: 2, sample: 3 },
      { part: 'targets', unit: 1, sample: 2 },
      { part: 'sampleWeights', unit: 1, sample: 4 },
    ] as const) {
      expect(placeOf(quantityAt(place))).toEqual(place);
    }
    expect(placeOf(parseAddress('weight.1.1.1'))).toBeUndefined();
  });
});

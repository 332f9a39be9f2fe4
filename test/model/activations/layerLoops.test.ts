import { describe, expect, it } from 'vitest';
import { activationNames, isPerUnit, randomStream, unitActivation } from '../../../src/model';
import { activated, timesSlopes } from '../../../src/model/activations/layerLoops';

const names = activationNames.filter(isPerUnit);
const random = randomStream(7, 80);
const units = 4;
const special = [0, -0, 800, -800, Infinity, -Infinity, Number.NaN, 1e-300];
const rows = Float64Array.from([...special, ...Array.from({ length: 32 }, () => 3 * random.normal())]);

describe('a whole layer at once is each number by the table, bit for bit', () => {
  it.each(names)('%s', (name) => {
    const { value, derivative } = unitActivation(name);
    for (const lead of [0, 1] as const) {
      const x = activated(name, rows, { units, lead });
      const expected = Array.from(rows, (number, at) =>
        lead === 1 && at % units === 0 ? [1, value(number)] : value(number),
      );
      expect(Array.from(x)).toEqual(expected.flat());

      const errors = Float64Array.from(rows, () => random.normal());
      const deltas = errors.slice();
      timesSlopes(name, deltas, { s: rows, x, units, lead });
      expect(Array.from(deltas)).toEqual(Array.from(errors, (error, at) => error * derivative(rows[at] as number)));
    }
  });
});

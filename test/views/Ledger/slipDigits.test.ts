/** A wrong answer's rows hold when they are recomputed from the digits shown. */
import { describe, expect, it } from 'vitest';
import { mistakeNames } from '../../../src/model';
import { readAddress, runOf } from '../../../src/store';
import { halfPlace, shownValue } from '../../../src/text/formatNumber';
import { slipFormats } from '../../../src/views/Ledger/ownWay/slipDigits';
import { slipTable } from '../../../src/views/Ledger/ownWay/slipTable';

const { scenario, changes } = readAddress('#example=xor').state;
const trace = runOf({ scenario, changes }).traceAt(1);
const places = [
  { layer: 1, from: 1, to: 2 },
  { layer: 2, from: 2, to: 1 },
];

describe.each(places)('the weight %o', (place) => {
  it.each(mistakeNames)('%s: x × δ is the product in every row that multiplies its two numbers', (slip) => {
    const table = slipTable(trace, place, slip);
    if (!table) throw new Error(`no table for ${slip}`);
    const formats = slipFormats(table);
    for (const { x, delta, product } of table.rows) {
      if (product === undefined || Math.abs(product - x * delta) > 1e-12) continue;
      const recomputed = shownValue(x, formats.x) * shownValue(delta, formats.delta);
      const shown = shownValue(product, formats.product);
      expect(Math.abs(recomputed - shown)).toBeLessThanOrEqual(halfPlace(product, formats.product) * 1.000001);
    }
  });
});

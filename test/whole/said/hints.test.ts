/** Hints of My work, of the crossed scenarios: one number of each block is wrong, and the formula with the own numbers gives the right one. */
import { describe, expect, it } from 'vitest';
import '../../allFeatures';
import '../../allMessages';
import { explain } from '../../../src/features/homework/check';
import { printed } from '../../../src/features/homework/Work/givenFor';
import { ownFormulaTex } from '../../../src/features/homework/Work/ownFormulaTex';
import { addressOf } from '../../../src/quantity';
import { shownTraceOf } from '../../../src/store';
import { crossed } from '../../said/crossed';
import { redoneTex } from '../../said/lines';
import { sheetColumns } from '../../said/sheetColumns';
import { storeAt } from '../../said/storeAt';

const digits = 8;
const scenarios = Object.keys(crossed) as (keyof typeof crossed)[];

/** `npm test` reads the scenarios in both conventions in turn; `npm run said` reads each in both. */
const isEach = Number(process.env.SAID_SCENARIOS ?? 0) > 0;
const conventions = ['step=2', 'step=2&notation.divide=delta'];
const all = scenarios.flatMap((name, at) =>
  conventions.filter((_, which) => isEach || which === at % 2).map((keys) => [name, keys] as const),
);

describe('the hints of a wrong number', () => {
  let count = 0;

  it.each(all)('%s, %s: the formula with the own numbers gives the right one', (name, keys) => {
    const trace = shownTraceOf(storeAt(crossed[name], `${keys}&phase=update`).getState());
    const columns = sheetColumns(trace).map((cells) => cells.map(addressOf));
    const right = new Map(
      columns.flatMap((addresses) => addresses.map((address) => [address, printed(trace, address, digits)] as const)),
    );
    const faults = columns.flatMap(([address = '']) => {
      const own = Number(right.get(address)?.replace('−', '-'));
      if (!Number.isFinite(own)) return [];
      const sheet = new Map([...right, [address, String(1.37 * own + 0.5)] as const]);
      const finding = explain(sheet, trace);
      if (finding?.cell.address !== address || !finding.expression) return [];
      const { cell, expression, span } = finding;
      const tex = ownFormulaTex(cell.quantity, expression, {
        trace,
        cells: Object.fromEntries(sheet),
        givenDigits: digits,
      });
      const redone = redoneTex(`${tex} = ${own.toPrecision(6)}`);
      count += redone.count;
      const isWithin = !span || (span[0] <= cell.right && cell.right <= span[1]);
      return [
        ...redone.faults.map((fault) => `${address}: ${fault} (${tex})`),
        ...(isWithin ? [] : [`${address}: ${cell.right} not in ${span}`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('has formulas that were done again', () => {
    expect(count).toBeGreaterThan(all.length);
  });
});

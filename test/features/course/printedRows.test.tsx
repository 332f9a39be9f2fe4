/** What stands on paper for a frame that was never drawn. */
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { printedRows } from '../../../src/features/course/host/printedRows';
import { Work } from '../../../src/features/homework/Work';
import { createExplainerStore, readAddress } from '../../../src/store';
import { Ledger } from '../../../src/views/Ledger';
import { renderIn } from '../../renderIn';
import '../../shell/browserInJsdom';

afterEach(cleanup);

function rowsOf(View: () => React.ReactNode, keys: string): readonly string[] {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(`#example=xor&step=1&phase=sum&${keys}`).state, []);
  renderIn(
    store,
    <main>
      <View />
    </main>,
  );
  return printedRows(document).map((cells) => cells.join('|'));
}

it('has both tables of a sheet, the second below its name', () => {
  const rows = rowsOf(Work, 'view=work&work.show=weight');
  const second = rows.findIndex((row) => row.startsWith('2 Gradient'));
  expect(rows.slice(0, second).join()).toContain('output 1, δ');
  expect(rows.slice(second).join()).toContain('Sum, Σ');
});

it('has the one table of the ledger, its sum below the products', () => {
  const rows = rowsOf(Ledger, 'view=ledger');
  const columnOf = (text: string) => rows.map((row) => row.split('|').indexOf(text)).find((at) => at >= 0);
  expect(columnOf('0.0130')).toBe(columnOf('0.0618'));
  expect(rows.at(-1)).toMatch(/^Mean: divided by B = 4/);
  expect(rows).toHaveLength(7);
});

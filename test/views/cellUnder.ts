/** The cell of a table in the row with this name and under the head with that one, as a reader finds it. */
import { screen, within } from '@testing-library/react';

export function cellUnder(head: RegExp | string, row: RegExp | string): HTMLElement {
  const line = screen.getByRole('rowheader', { name: row }).closest('tr');
  const table = line?.closest('table');
  const [title] = table ? within(table).getAllByRole('columnheader', { name: head }) : [];
  const [from, to] = [placeOf(title), [...(line?.children ?? [])]];
  const cell = to.find((one) => placeOf(one) === from);
  if (!(cell instanceof HTMLElement)) throw new Error(`no cell under ${head} in the row ${row}`);
  return cell;
}

/** How many columns stand before it in its row; cells may reach across several. */
function placeOf(cell: Element | undefined): number {
  let place = 0;
  for (let before = cell?.previousElementSibling; before; before = before.previousElementSibling) {
    place += (before as HTMLTableCellElement).colSpan;
  }
  return place;
}

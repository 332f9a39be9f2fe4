import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Column, FootRow } from '../../../src/kit/table/column';
import { Table } from '../../../src/kit/table/Table';
import { useRowGrid } from '../../../src/kit/table/useRowGrid';

interface Row {
  readonly name: string;
  readonly price: number;
}

const rows: readonly Row[] = [
  { name: 'pears', price: 3 },
  { name: 'plums', price: 4 },
];

const onChoose = vi.fn();

const columns: readonly Column<Row>[] = [
  { id: 'name', head: 'fruit', kind: 'name', cell: ({ name }) => ({ content: name, onChoose: () => onChoose(name) }) },
  { id: 'bar', head: 'bar', kind: 'bar', cell: ({ price }) => ({ content: <i>{price}</i> }) },
  { id: 'price', head: 'price', kind: 'number', group: 'money', cell: ({ price }) => ({ content: price }) },
  { id: 'tax', head: 'tax', kind: 'number', group: 'money', cell: () => undefined },
];

const foot: readonly FootRow[] = [{ id: 'sum', label: 'sum', cells: { price: { content: 7 } } }];

function Fruit({ heading }: { readonly heading?: string }) {
  return (
    <Table
      table={useRowGrid({ count: rows.length })}
      name="Fruit"
      className="fruit"
      columns={columns}
      groups={{ money: 'money' }}
      row={(index) => rows[index]}
      look={({ name }, index) => ({ key: name, selected: index === 1, heading: index === 0 ? heading : undefined })}
      foot={foot}
    />
  );
}

const line = (name: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`^${name}`) });

describe('Table', () => {
  it('counts its rows with both heads and the totals', () => {
    render(<Fruit />);
    // Two heads, two rows and a sum.
    expect(screen.getByRole('grid', { name: 'Fruit' }).getAttribute('aria-rowcount')).toBe('5');
    expect(['pears', 'plums', 'sum'].map((name) => line(name).getAttribute('aria-rowindex'))).toEqual(['3', '4', '5']);
    expect(line('plums').getAttribute('aria-selected')).toBe('true');
  });

  it('spans the head of a group over its columns, and the label of a total to its first cell', () => {
    render(<Fruit />);
    expect(screen.getByRole('columnheader', { name: 'money' }).getAttribute('colspan')).toBe('2');
    expect(within(line('sum')).getByRole('rowheader').getAttribute('colspan')).toBe('2');
  });

  it('speaks no bars, and visits no empty cells', () => {
    render(<Fruit />);
    const cells = within(line('pears')).getAllByRole('gridcell');
    expect(cells.map((cell) => [cell.dataset.column, cell.textContent])).toEqual([['2', '3']]);
  });

  it('shows a heading across all columns', () => {
    render(<Fruit heading="hard fruit" />);
    expect(screen.getByRole('rowheader', { name: 'hard fruit' }).getAttribute('colspan')).toBe('4');
  });

  it('chooses by a click and by Enter', () => {
    render(<Fruit />);
    const name = screen.getByRole('rowheader', { name: 'pears' });
    fireEvent.click(name);
    fireEvent.keyDown(name, { key: 'Enter' });
    expect(onChoose.mock.calls).toEqual([['pears'], ['pears']]);
  });
});

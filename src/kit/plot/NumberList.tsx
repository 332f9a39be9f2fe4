/** A short list of numbers with their names. */
import type { ReactNode } from 'react';
import { BarredText } from '../quantity/BarredText';
import { type ShortColumn, ShortTable } from '../table/ShortTable';
import './NumberList.css';

export interface NumberListRow {
  readonly head: string;
  /** After the name: a formula. */
  readonly more?: ReactNode;
  readonly number: ReactNode;
  readonly className?: string;
}

interface NumberListProps {
  readonly className?: string;
  /** For screen readers. */
  readonly name?: string;
  readonly caption?: ReactNode;
  /** False for a row that is not shown. */
  readonly rows: readonly (NumberListRow | false)[];
}

const columns: readonly ShortColumn<NumberListRow>[] = [
  {
    cell: ({ head, more }) => (
      <>
        <BarredText text={head} /> {more}
      </>
    ),
  },
  { cell: ({ number }) => number, className: 'number' },
];

export function NumberList({ className = 'number-list', name, caption, rows }: NumberListProps) {
  return (
    <ShortTable
      className={className}
      {...(name !== undefined && { name })}
      caption={caption}
      columns={columns}
      rows={rows.filter((row) => row !== false)}
      keyOf={({ head }) => head}
      classOf={({ className }) => className}
    />
  );
}

/** A short list of numbers with their names. */
import type { ReactNode } from 'react';
import { BarredText } from '../quantity/BarredText';
import './NumberList.css';

export interface NumberListRow {
  readonly head: string;
  /** After the name: a formula. */
  readonly more?: ReactNode;
  readonly number: ReactNode;
  readonly className?: string;
}

interface NumberListProps {
  readonly caption?: ReactNode;
  /** False for a row that is not shown. */
  readonly rows: readonly (NumberListRow | false)[];
}

export function NumberList({ caption, rows }: NumberListProps) {
  return (
    <table className="number-list">
      {caption && <caption>{caption}</caption>}
      <tbody>
        {rows.map(
          (row) =>
            row && (
              <tr key={row.head} className={row.className}>
                <th scope="row">
                  <BarredText text={row.head} /> {row.more}
                </th>
                <td className="number">{row.number}</td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}

/** A few numbers under each other, each after what it is. */
import type { ReactNode } from 'react';
import { BarredText } from '../quantity/BarredText';
import './NumberList.css';

export interface NumberListRow {
  readonly head: string;
  /** After the head: a formula. */
  readonly more?: ReactNode;
  readonly number: ReactNode;
  readonly className?: string;
}

interface NumberListProps {
  readonly caption?: ReactNode;
  /** False where a row has nothing to say. */
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

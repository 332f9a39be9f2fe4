/** One more row in the ledger's columns: what a reader's own way multiplies, and what comes out. */
import { useRowGrid } from '../../../../kit/table/RowGrid';
import { Table } from '../../../../kit/table/Table';
import type { CourseWord } from '../../../../lessons';
import { isPlain } from '../../../../quantity';
import type { DoorsProps } from '../door';
import type { AskedDoor } from './asked';
import { judgedAverages } from './averages';
import { resultRow } from './resultRow';

interface AnswerRowProps extends DoorsProps, AskedDoor {
  readonly unmet: readonly CourseWord[];
  readonly asks: string;
}

export function AnswerRow({ name, answer, model, step, columns, look, unmet, asks }: AnswerRowProps) {
  const row =
    name === 'productOfMeans' && isPlain(step.trace)
      ? judgedAverages(model, step, unmet)
      : resultRow({ name, answer }, { model, step, isJudged: true });
  // Its heads are heard alone: nobody sees what would sort.
  const heads = columns.map(({ sort: _, title: _title, ...column }) => column);
  return (
    <Table
      table={useRowGrid({ count: 0 })}
      name={asks}
      hasOwnLook
      className={`${look.className} door-row`}
      style={look.style}
      columns={heads}
      row={() => undefined}
      look={() => ({ key: '' })}
      foot={[{ ...row, className: `ledger-foot ${row.className}` }]}
    />
  );
}

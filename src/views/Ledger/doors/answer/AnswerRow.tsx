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
  return (
    <Table
      table={useRowGrid({ count: 0 })}
      name={asks}
      hasOwnLook
      className={`${look.className} door-row`}
      style={look.style}
      columns={columns}
      row={() => undefined}
      look={() => ({ key: '' })}
      foot={[{ ...row, className: `ledger-foot ${row.className}` }]}
    />
  );
}

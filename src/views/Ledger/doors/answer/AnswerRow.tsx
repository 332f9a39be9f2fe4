/** One more row in the ledger's columns: what a reader's own way multiplies, and what comes out. */

import { PlainNumber } from '../../../../kit/quantity/PlainNumber';
import type { FootRow } from '../../../../kit/table/column';
import { useRowGrid } from '../../../../kit/table/RowGrid';
import { Table } from '../../../../kit/table/Table';
import type { CourseWord } from '../../../../lessons';
import { isPlain, isShownAs } from '../../../../quantity';
import type { DoorName } from '../../../../store';
import { messages, type NumberFormat, shownValue } from '../../../../text';
import { ownRowFormat, showsTwoDigits } from '../../../shared/ledger/footFormats';
import { OwnExponent } from '../../OwnExponent';
import { slipFormats } from '../../ownWay/slipDigits';
import { verdictOnResult } from '../../verdict';
import type { DoorsProps } from '../door';
import type { Answer } from './asked';
import { judgedAverages } from './averages';

interface AnswerRowProps extends DoorsProps {
  readonly name: DoorName;
  readonly answer: Answer;
  readonly unmet: readonly CourseWord[];
  readonly asks: string;
}

export function AnswerRow(props: AnswerRowProps) {
  const { name, model, step, columns, look, unmet, asks } = props;
  const row =
    name === 'productOfMeans' && isPlain(step.trace) ? judgedAverages(model, step, unmet) : rowOfResult(props);
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
      foot={[row]}
    />
  );
}

/** The factors, if there is one x and one δ, and the result. */
function rowOfResult({ name, model, step: { trace }, answer }: AnswerRowProps): FootRow {
  const words = messages.ledger;
  const { result, isChoice, table } = answer;
  const verdict = isChoice ? undefined : verdictOnResult(result, model.place, trace);
  const one = answer.shows === 'row' ? table?.rows.at(-1) : undefined;
  const isSum = trace.settings.reduction === 'sum';
  const gradient = model.totals.find((total) => total.name === 'mean') ?? model.totals[0];
  const printed = gradient?.format ?? model.formats.product;
  const format = showsTwoDigits(result, printed) ? printed : ownRowFormat(result, model.formats.product).format;
  const formats = one && table && slipFormats({ ...table, rows: [one] });
  const factor = isSum && one ? trace.batchSize : 1;
  const holds =
    one &&
    formats &&
    isShownAs(result, factor * shownValue(one.x, formats.x) * shownValue(one.delta, formats.delta), format);
  const isWrong = verdict !== undefined && verdict !== 'sameHere' && verdict !== 'almostSame';
  const number = (value: number, of: NumberFormat) => <PlainNumber value={value} format={of} withPower />;
  return {
    id: name,
    label: labelOf(name, trace.settings.reduction === 'mean', factor),
    className: `ledger-foot ledger-averages ${isWrong ? 'wrong is-crossed' : ''}`,
    cells: {
      ...(one &&
        formats && {
          x: { content: number(one.x, formats.x) },
          'after x': { content: words.times },
          delta: { content: number(one.delta, formats.delta) },
          'after delta': { content: holds ? words.equals : words.roughly },
        }),
      product: {
        content: (
          <>
            <PlainNumber value={result} format={format} />
            <OwnExponent value={result} format={format} column={model.formats.product} />
          </>
        ),
      },
      size: {
        content: verdict && <strong>{messages.doorAnswers.verdicts[verdict]}</strong>,
        className: 'ledger-verdict',
        isText: true,
      },
    },
  };
}

function labelOf(name: DoorName, isMean: boolean, factor: number): string {
  const words = messages.doorAnswers;
  const { rows } = words;
  const label = name === 'otherReduction' ? rows[isMean ? 'sum' : 'mean'] : (ownLabels()[name] ?? '');
  return factor === 1 ? label : words.times(factor, label);
}

function ownLabels(): Readonly<Partial<Record<DoorName, string>>> {
  return { ...messages.doorAnswers.rows, productOfMeans: messages.ledger.averages };
}

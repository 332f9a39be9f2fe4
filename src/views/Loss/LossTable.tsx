/** The curve's numbers as a table, the latest step first. The losses of other steps are not quantities of this one. */

import { FigureTable } from '../../kit/plot/FigureTable';
import type { ShortColumn } from '../../kit/table/ShortTable';
import type { LossPoint } from '../../run';
import { columnFormat, formatNumber, headPower, messages } from '../../text';
import { type ChangeMark, changesAt } from './changeMarks';
import { type LossPiece, pieceAt } from './lossPieces';

/** The table shows only the latest steps; thousands of rows would not help. */
const mostRows = 200;

interface LossTableProps {
  readonly points: readonly LossPoint[];
  readonly step: number;
  readonly pieces: readonly LossPiece[];
  readonly changes: readonly ChangeMark[];
  /** L by step; absent unless requested. */
  readonly whole: ReadonlyMap<number, number> | undefined;
}

export function LossTable({ points, step, pieces, changes, whole }: LossTableProps) {
  const words = messages.lossPanel;
  const { columns } = words;
  const shown = points.slice(-mostRows).reverse();
  const format = columnFormat(shown.flatMap((point) => [point.loss, whole?.get(point.step) ?? point.loss]));
  const power = format.exponent === 0 ? '' : ` ${headPower(format.exponent)}`;
  const wholeText = (loss: number | undefined) =>
    loss === undefined ? <span className="visually-hidden">{words.notComputed}</span> : formatNumber(loss, format);
  if (shown.length === 0) return <p className="aside flow figure-legend loss-legend">{words.noPoints}</p>;
  const unit: ShortColumn<LossPoint> = { head: columns.unit, cell: (point) => pieceAt(pieces, point.step)?.name };
  const changed: ShortColumn<LossPoint> = { head: columns.changes, cell: (point) => changesAt(changes, point.step) };
  const all: ShortColumn<LossPoint> = {
    head: columns.whole + power,
    cell: (point) => wholeText(whole?.get(point.step)),
    className: 'number',
  };
  return (
    <FigureTable
      className="loss-table"
      name={words.tableCaption}
      caption={shown.length < points.length ? words.tableCut(shown.length, points.length) : undefined}
      columns={[
        { head: columns.step, cell: (point) => point.step },
        { head: columns.epoch, cell: (point) => point.epoch },
        { head: columns.batch, cell: (point) => point.batch },
        ...(changes.length > 0 ? [changed] : []),
        ...(pieces.length > 1 ? [unit] : []),
        { head: columns.loss + power, cell: (point) => formatNumber(point.loss, format), className: 'number' },
        ...(whole ? [all] : []),
      ]}
      rows={shown}
      keyOf={(point) => point.step}
      classOf={(point) => (point.step === step ? 'is-now' : undefined)}
      keep={shown.flatMap((point, at) => (point.step === step ? [at] : []))}
    />
  );
}

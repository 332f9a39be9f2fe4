/** The curve's numbers as a table, the latest step first. The losses of other steps are not quantities of this one. */
import type { LossPoint } from '../../run';
import { columnFormat, formatNumber, messages, superscript } from '../../text';
import { type LossPiece, pieceAt } from './lossPieces';

/** The table keeps to the latest steps: thousands of rows would help nobody. */
const mostRows = 200;

interface LossTableProps {
  readonly points: readonly LossPoint[];
  readonly step: number;
  readonly pieces: readonly LossPiece[];
  /** L by step; absent where nobody asks for it. */
  readonly whole: ReadonlyMap<number, number> | undefined;
}

export function LossTable({ points, step, pieces, whole }: LossTableProps) {
  const words = messages.lossPanel;
  const shown = points.slice(-mostRows).reverse();
  const format = columnFormat(shown.flatMap((point) => [point.loss, whole?.get(point.step) ?? point.loss]));
  const power = format.exponent !== 0 && ` ×10${superscript(format.exponent)}`;
  const wholeText = (loss: number | undefined) =>
    loss === undefined ? <span className="visually-hidden">{words.notComputed}</span> : formatNumber(loss, format);
  if (shown.length === 0) return <p className="figure-legend loss-legend">{words.noPoints}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="figure-table is-ruled loss-table" aria-label={words.tableCaption} tabIndex={0}>
      <table>
        <caption className={shown.length < points.length ? undefined : 'visually-hidden'}>
          {shown.length < points.length ? words.tableCut(shown.length, points.length) : words.tableCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.step}</th>
            <th scope="col">{words.columns.epoch}</th>
            <th scope="col">{words.columns.batch}</th>
            {pieces.length > 1 && <th scope="col">{words.columns.unit}</th>}
            <th scope="col">
              {words.columns.loss}
              {power}
            </th>
            {whole && (
              <th scope="col">
                {words.columns.whole}
                {power}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((point) => (
            <tr key={point.step} className={point.step === step ? 'is-now' : undefined}>
              <th scope="row">{point.step}</th>
              <td>{point.epoch}</td>
              <td>{point.batch}</td>
              {pieces.length > 1 && <td>{pieceAt(pieces, point.step)?.name}</td>}
              <td className="number">{formatNumber(point.loss, format)}</td>
              {whole && <td className="number">{wholeText(whole.get(point.step))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

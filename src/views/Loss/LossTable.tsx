/** The curve's numbers as a table, the latest step first. The losses of other steps are not quantities of this one. */
import type { LossPoint } from '../../run';
import { columnFormat, formatNumber, messages, superscript } from '../../text';

/** The table keeps to the latest steps: thousands of rows would help nobody. */
const mostRows = 200;

interface LossTableProps {
  readonly points: readonly LossPoint[];
  readonly step: number;
}

export function LossTable({ points, step }: LossTableProps) {
  const words = messages.lossPanel;
  const shown = points.slice(-mostRows).reverse();
  const format = columnFormat(shown.map(({ loss }) => loss));
  if (shown.length === 0) return <p className="loss-legend">{words.noPoints}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="loss-table" aria-label={words.tableCaption} tabIndex={0}>
      <table>
        <caption className={shown.length < points.length ? undefined : 'visually-hidden'}>
          {shown.length < points.length ? words.tableCut(shown.length, points.length) : words.tableCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.step}</th>
            <th scope="col">{words.columns.epoch}</th>
            <th scope="col">{words.columns.batch}</th>
            <th scope="col">
              {words.columns.loss}
              {format.exponent !== 0 && ` ×10${superscript(format.exponent)}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((point) => (
            <tr key={point.step} className={point.step === step ? 'is-now' : undefined}>
              <th scope="row">{point.step}</th>
              <td>{point.epoch}</td>
              <td>{point.batch}</td>
              <td className="number">{formatNumber(point.loss, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

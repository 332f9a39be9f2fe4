/** The histogram as a table: edges and counts. */
import { formatShort, messages } from '../../text';
import type { ContributionBins } from './contributionBins';

export function BinTable({ bins: { bins, zeros } }: { readonly bins: ContributionBins }) {
  const words = messages.sumPanel;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="figure-table is-ruled" aria-label={words.binTableCaption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{words.binTableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.from}</th>
            <th scope="col">{words.columns.to}</th>
            <th scope="col">{words.columns.count}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ from, to, positions }) => (
            <tr key={from}>
              <th scope="row">{formatShort(from)}</th>
              <td>{formatShort(to)}</td>
              <td>{positions.length}</td>
            </tr>
          ))}
          {zeros.length > 0 && (
            <tr>
              <th scope="row">{formatShort(0)}</th>
              <td>{formatShort(0)}</td>
              <td>{zeros.length}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

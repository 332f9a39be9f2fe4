/** The histogram as a table: edges and counts. */

import { FigureTable } from '../../kit/plot/FigureTable';
import { formatShort, messages } from '../../text';
import type { ContributionBins } from './contributionBins';

export function BinTable({ bins: { bins, zeros } }: { readonly bins: ContributionBins }) {
  const words = messages.sumPanel;
  const rows = [...bins, ...(zeros.length > 0 ? [{ from: 0, to: 0, rows: zeros }] : [])];
  return (
    <FigureTable
      name={words.binTableCaption}
      columns={[
        { head: words.columns.from, cell: ({ from }) => formatShort(from) },
        { head: words.columns.to, cell: ({ to }) => formatShort(to) },
        { head: words.columns.count, cell: ({ rows }) => rows.length },
      ]}
      rows={rows}
      keyOf={({ from, to }) => `${from} ${to}`}
    />
  );
}

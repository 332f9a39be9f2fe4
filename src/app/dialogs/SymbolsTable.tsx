/** Every symbol in one line, below the list of keys. */
import { messages } from '../../text';
import { BarredText, ColumnTable } from '../../views';

export function SymbolsTable() {
  const { symbols } = messages;
  return (
    <ColumnTable
      className="keys-table"
      name={symbols.title}
      caption={symbols.title}
      columns={[
        { head: symbols.symbol, cell: ({ symbol }) => <BarredText text={symbol} /> },
        { head: symbols.meaning, cell: ({ meaning }) => meaning },
        { head: symbols.elsewhere, cell: ({ elsewhere }) => elsewhere },
      ]}
      rows={symbols.entries}
      keyOf={({ symbol }) => symbol}
    />
  );
}

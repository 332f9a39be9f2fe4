/** Every symbol in one line, beside the list of keys. */
import { messages } from '../../text';
import { BarredText } from '../../views';

export function SymbolsTable() {
  const { symbols } = messages;
  return (
    <table className="keys-table">
      <caption>{symbols.title}</caption>
      <thead>
        <tr>
          <th scope="col">{symbols.symbol}</th>
          <th scope="col">{symbols.meaning}</th>
          <th scope="col">{symbols.elsewhere}</th>
        </tr>
      </thead>
      <tbody>
        {symbols.entries.map(({ symbol, meaning, elsewhere }) => (
          <tr key={symbol}>
            <th scope="row">
              <BarredText text={symbol} />
            </th>
            <td>{meaning}</td>
            <td>{elsewhere}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every symbol in one line, below the list of keys. */

import { BarredText, ShortTable } from '../../kit';
import { hyperparameterNames, type RuleLineName, ruleLines } from '../../model';
import { letterOf, othersOf } from '../../quantity';
import { messages } from '../../text';

export function SymbolsTable() {
  const { symbols } = messages;
  return (
    <ShortTable
      className="keys-table"
      name={symbols.title}
      caption={symbols.title}
      columns={[
        { head: symbols.symbol, cell: ({ symbol }) => <BarredText text={symbol} /> },
        { head: symbols.meaning, cell: ({ meaning }) => meaning },
        { head: symbols.elsewhere, cell: ({ symbol, elsewhere = '' }) => othersOf(elsewhere, symbol) },
      ]}
      rows={[...symbols.entries, ...optimizerEntries()]}
      keyOf={({ symbol }) => symbol}
    />
  );
}

/** The settings of all optimizers, and what they keep of each weight; one letter may stand for several of them. */
function optimizerEntries(): (typeof messages.symbols.entries)[number][] {
  const { hyperparameters, lines } = messages.optimizer;
  const kept = (Object.keys(ruleLines) as RuleLineName[]).filter((name) => ruleLines[name].isKept);
  return [
    {
      symbol: joined(hyperparameterNames.map(letterOf)),
      meaning: joined(hyperparameterNames.map((name) => hyperparameters[name])),
    },
    {
      symbol: joined(kept.map(letterOf)),
      meaning: joined(kept.map((name) => messages.symbols.named(lines[name], letterOf(name)))),
    },
  ];
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join(', ');
}

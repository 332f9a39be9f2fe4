/** Both norms as bars, their ratio, and the cosine. */

import type { ReactNode } from 'react';
import { nearOne } from '../../kit/comparedRuns/nearOne';
import { RunName } from '../../kit/comparedRuns/RunMark';
import { NumberList } from '../../kit/plot/NumberList';
import { AbsentMark, PendingMark } from '../../kit/quantity/QuantityNumber';
import { formatShort, messages } from '../../text';
import type { Pair } from './usePair';

/** With a vector of zeros there is no ratio and no cosine. */
function ofVectors(value: number): ReactNode {
  return Number.isNaN(value) ? <AbsentMark reason={messages.heard.noNumber} /> : nearOne(value);
}

export function Norms({ pair: { findings, kind, names } }: { readonly pair: Pair }) {
  const words = messages.compare.scatter;
  const pair = findings?.shown;
  const name = words.norms[kind === 'gradient' && findings?.areChanged ? 'changed' : kind];
  const largest = Math.max(pair?.firstNorm ?? 0, pair?.secondNorm ?? 0);
  const pending = <PendingMark phase={messages.phases.names[kind === 'update' ? 'update' : 'sum']} />;
  const share = (norm: number): string => `${largest > 0 && Number.isFinite(largest) ? (100 * norm) / largest : 0}%`;
  return (
    <div className="stack compare-norms">
      <h4>{name}</h4>
      {(['first', 'second'] as const).map((of) => {
        const norm = of === 'first' ? pair?.firstNorm : pair?.secondNorm;
        return (
          <div key={of} className="flow compare-norm">
            <RunName of={of} name={names[of]} />
            <span className="number is-gradient">{norm === undefined ? pending : formatShort(norm)}</span>
            <span className="compare-norm-bar" style={{ inlineSize: norm === undefined ? 0 : share(norm) }} />
          </div>
        );
      })}
      <NumberList
        name={name}
        className="compare-figures"
        rows={[
          { head: words.ratio, number: pair ? ofVectors(pair.ratio) : pending },
          { head: words.cosine, number: pair ? ofVectors(pair.cosine) : pending },
          { head: words.largest, number: pair ? formatShort(pair.largestDifference) : pending },
        ]}
      />
      <p className="aside compare-soft compare-reading" data-not-on="stage">
        {words.reading}
      </p>
    </div>
  );
}

/** One gradient over the other: a dot for each parameter, the diagonal, the best line through 0, and both norms. */

import type { ReactNode } from 'react';
import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import { nearOne } from '../../kit/comparedRuns/nearOne';
import { RunName } from '../../kit/comparedRuns/RunMark';
import { ViewChoice } from '../../kit/fields/ViewChoice';
import { NumberList } from '../../kit/plot/NumberList';
import { AbsentMark, PendingMark } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { weightCount } from '../../model';
import { type WeightPlace, weightPlaceAt } from '../../quantity';
import { csvLine } from '../../scenario/csv';
import { formatShort, messages } from '../../text';
import type { Findings } from './findings';
import { ScatterPlot } from './ScatterPlot';
import type { Pair } from './usePair';

interface WeightScatterProps {
  readonly step: StepView;
  readonly pair: Pair;
  readonly place: WeightPlace;
}

export function WeightScatter({ step, pair, place }: WeightScatterProps) {
  const words = messages.compare.scatter;
  const { kind, findings, trained } = pair;
  const name = words.name(weightCount(trained));
  const [copied, setCopied] = useCopied(`${step.trace.step} ${kind}`);
  return (
    <section className="stack compare-card compare-scatter" data-not-on="stage" aria-label={name}>
      <header className="controls compare-card-head" data-not-on="stage">
        <h3>{name}</h3>
        <span className="aside compare-soft">{words.subtitle}</span>
        <ViewChoice viewKey="compare.dots" usual="gradient" label={words.kindLabel} options={words.kinds} />
        {findings && (
          <CopyButton
            label={messages.compare.copyCsv}
            what={name}
            text={() => vectorsCsv(findings.vectors, pair)}
            onCopied={setCopied}
          />
        )}
      </header>
      <div className="compare-scatter-body">
        <ScatterPlot pair={pair} place={place} />
        <Norms pair={pair} />
      </div>
      <CopiedText copied={copied} />
    </section>
  );
}

/** Both norms as bars, their ratio, and the cosine. */
function Norms({ pair: { findings, kind, names } }: { readonly pair: Pair }) {
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

/** With a vector of zeros there is no ratio and no cosine. */
function ofVectors(value: number): ReactNode {
  return Number.isNaN(value) ? <AbsentMark reason={messages.heard.noNumber} /> : nearOne(value);
}

/** All digits. Gradients and updates are the same in all conventions, and weights are named by their places. */
function vectorsCsv({ first, second }: Findings['vectors'], { trained, names }: Pair): string {
  const lines = [csvLine(['layer', 'from', 'to', names.first, names.second, 'difference'])];
  for (let index = 0; index < weightCount(trained); index++) {
    const { layer, from, to } = weightPlaceAt(trained, index);
    const [a = 0, b = 0] = [first[index], second[index]];
    lines.push(csvLine([layer, from, to, a, b, b - a]));
  }
  return lines.join('');
}

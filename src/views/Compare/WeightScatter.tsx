/** One gradient over the other: a dot for each parameter, the diagonal, the best line through 0, and both norms. */

import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import { trainedInBoth } from '../../kit/comparedRuns/vectors';
import { ViewChoice } from '../../kit/fields/ViewChoice';
import type { StepView } from '../../kit/quantity/useStep';
import type { WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { vectorsCsv } from './compareTexts';
import { Norms } from './Norms';
import { ScatterPlot } from './ScatterPlot';
import type { Pair } from './usePair';

interface WeightScatterProps {
  readonly step: StepView;
  readonly pair: Pair;
  readonly place: WeightPlace;
}

export function WeightScatter({ step, pair, place }: WeightScatterProps) {
  const words = messages.compare.scatter;
  const { kind, findings, names, parameters, runs } = pair;
  const trained = trainedInBoth(runs.run.network, runs.other.network);
  const [copied, setCopied] = useCopied(`${step.trace.step} ${kind}`);
  return (
    <section className="stack compare-card compare-scatter" data-not-on="stage" aria-label={words.name(parameters)}>
      <header className="controls compare-card-head" data-not-on="stage">
        <h3>{words.name(parameters)}</h3>
        <span className="aside compare-soft">{words.subtitle}</span>
        <ViewChoice viewKey="compare.dots" usual="gradient" label={words.kindLabel} options={words.kinds} />
        {findings && (
          <CopyButton
            label={messages.compare.copyCsv}
            text={() => vectorsCsv(findings.vectors, trained, names)}
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

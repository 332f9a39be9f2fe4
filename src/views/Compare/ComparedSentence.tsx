/** The sentence on how the two runs compare, and what would make their steps the same. */
import { useMemo } from 'react';
import { LiveRegion } from '../../kit/chrome/LiveRegion';
import { settingsText } from '../../kit/comparedRuns/runNames';
import { missingAtThisState } from '../../kit/comparedRuns/runPair';
import { BarredText } from '../../kit/quantity/BarredText';
import type { StepView } from '../../kit/quantity/useStep';
import { plainStep, reached } from '../../quantity';
import { type Comparison, comparesNothing } from '../../run';
import { useActions, useStore } from '../../store';
import { inSpeech, messages } from '../../text';
import { useCaption } from '../shared/beats/beatContext';
import { reasonsFor } from './reasons';
import type { Reason } from './reasons/reason';
import { isFactorUneven, sameStepComparison } from './sameStep';
import { type Sentences, sentencesOf } from './sentence';
import { type Ahead, hasOtherBatchSize, lossesSaid } from './useOverSteps';
import type { Pair } from './usePair';
import { useOffersChoices } from './useParts';

export interface ComparedProps {
  readonly step: StepView;
  readonly pair: Pair;
  readonly ahead: Ahead;
}

/** It stays the same element whatever is chosen, so that a new sentence is heard. */
export function ComparedSentence({ step, pair, ahead }: ComparedProps) {
  const { run } = step;
  const { names, comparison } = pair;
  const { compare, setViewKey } = useActions();
  const playing = useStore((state) => state.playing);
  const offers = useOffersChoices();
  const words = messages.compare;
  const { sentences, reasons } = useFindingsSaid(step, pair);
  const isChosen = !comparesNothing(comparison);
  const areFinite = ![pair.findings?.gradient, pair.findings?.update].some((one) => one?.relation === 'notFinite');
  // Numbers that are not finite cannot be seen to be the same step.
  const sameStep = useMemo(
    () => (areFinite ? sameStepComparison(run, comparison) : undefined),
    [areFinite, run, comparison],
  );
  const settings = sameStep && settingsText(sameStep, run);
  const isTimesSize = reasons.some(({ name }) => name === 'sumOfBatch' || name === 'meanOfBatch');
  const uneven = !sameStep && isTimesSize && isFactorUneven(run);
  const headline = isChosen
    ? (ofBatchSize(pair, ahead) ?? sentences?.headline.text ?? `${names.first} | ${names.second}`)
    : words.headline.nothing;
  const details = isChosen
    ? [
        ...(sentences?.details.map(({ text }) => text) ?? beforeThePhase(pair)),
        ...(sentences && settings !== undefined ? [words.advice.would({ settings, ...names })] : []),
        ...(uneven ? [words.advice.uneven] : []),
      ]
    : [words.headline.choose];
  const set = (comparison: Comparison): void => {
    compare(comparison);
    // With this run's velocity or moments, which are not those of the other run, the steps would differ.
    if (missingAtThisState(step.trace, step.trace).optimizerState) setViewKey('compare.at', 'own');
  };
  // A caption has room for the first reason.
  if (useCaption([headline, ...details.slice(0, 1)].join(' '))) return null;
  return (
    <>
      {/* At once, the list that chose a mistake would still cover the page. */}
      <LiveRegion text={playing ? messages.sentence.playing : inSpeech(`${headline} ${details.join(' ')}`)} />
      <div className="compare-sentence" role="status" aria-live="off" aria-label={words.sentence}>
        <p className="compare-headline">
          <BarredText text={headline} />
        </p>
        <p className="controls compare-details" data-not-on="stage">
          <span>
            <BarredText text={details.join(' ')} />
          </span>
          {offers && isChosen && sentences && sameStep && settings !== undefined && (
            <button type="button" className="compare-set" data-not-on="stage paper" onClick={() => set(sameStep)}>
              <BarredText text={words.advice.set({ settings, ...names })} />
            </button>
          )}
        </p>
      </div>
    </>
  );
}

/** Of two batch sizes, what both have reached says more than how the gradients of one step are related. */
function ofBatchSize(pair: Pair, { value, isRunning }: Ahead): string | undefined {
  if (!hasOtherBatchSize(pair.comparison)) return undefined;
  return isRunning ? messages.compare.headline.computing : value && lossesSaid(value, pair);
}

function beforeThePhase({ comparison, isComing, kind }: Pair): readonly string[] {
  const { headline, mistake } = messages.compare;
  const { names } = messages.phases;
  return [
    ...('method' in comparison ? [mistake(messages.comparedRuns.methods[comparison.method].detail)] : []),
    isComing ? headline.computing : headline.waiting(names[kind === 'update' ? 'update' : 'sum']),
  ];
}

interface FindingsSaid {
  /** Undefined before the phase that computes what is compared. */
  readonly sentences: Sentences | undefined;
  readonly reasons: readonly Reason[];
}

/** Its sentences, and the reasons in them. */
function useFindingsSaid({ stop }: StepView, pair: Pair): FindingsSaid {
  const { findings, names, kind, traces, runs, comparison, own } = pair;
  const place = useStore((state) => state.cursor.weight);
  const updateKnown = reached({ phase: 'update' }, stop);
  const reasons = useMemo((): readonly Reason[] => {
    if (!findings || !traces) return [];
    const plain = { first: plainStep(traces.first), second: plainStep(traces.second) };
    const { gradient, update } = findings;
    return reasonsFor({ traces: plain, runs, comparison, gradient, update, updateKnown, place });
  }, [findings, traces, runs, comparison, updateKnown, place]);
  const sentences = useMemo(() => {
    if (!findings || !traces) return undefined;
    const { first, second } = traces;
    return sentencesOf(findings, {
      kind,
      names,
      updateKnown,
      optimizer: messages.comparedRuns.values.optimizers[second.settings.optimizer.kind],
      reasons,
      missing: own ? undefined : missingAtThisState(first, second),
    });
  }, [findings, traces, kind, names, updateKnown, own, reasons]);
  return { sentences, reasons };
}

/** What differs, the sentence on how the two runs compare, and the buttons that choose a comparison. */
import { useMemo } from 'react';
import { QuietButton } from '../../kit/chrome/buttons';
import { LiveRegion } from '../../kit/chrome/LiveRegion';
import { RunName } from '../../kit/comparedRuns/RunMark';
import { settingsText } from '../../kit/comparedRuns/runNames';
import { missingAtThisState } from '../../kit/comparedRuns/runPair';
import { Choice } from '../../kit/fields/Choice';
import { BarredText } from '../../kit/quantity/BarredText';
import type { StepView } from '../../kit/quantity/useStep';
import { type Change, type Comparison, comparesNothing, sameChanges, writtenComparison } from '../../run';
import { type State, useActions, useStore } from '../../store';
import { inSpeech, messages } from '../../text';
import { useCaption } from '../shared/beats/beatContext';
import { offeredComparisons, offeredMistakes, otherSettings } from './choices';
import { OtherValue } from './OtherValue';
import { constantBatchSize, sameStepComparison } from './sameStep';
import { useFindingsSaid } from './useFindingsSaid';
import { type Ahead, hasOtherBatchSize, lossesSaid } from './useOverSteps';
import type { Pair } from './usePair';
import { useOffersChoices } from './useParts';

interface CompareHeadProps {
  readonly step: StepView;
  readonly pair: Pair;
  readonly ahead: Ahead;
}

export function CompareHead({ step, pair, ahead }: CompareHeadProps) {
  const offers = useOffersChoices();
  const isChosen = !comparesNothing(pair.comparison);
  return (
    <div className="compare-head">
      {isChosen && <Runs pair={pair} />}
      <Sentence step={step} pair={pair} ahead={ahead} />
      {(offers || !isChosen) && <Chips step={step} comparison={pair.comparison} />}
    </div>
  );
}

function Runs({ pair: { names, comparison } }: Pick<CompareHeadProps, 'pair'>) {
  const { swapRuns } = useActions();
  const offers = useOffersChoices();
  const words = messages.compare;
  const canSwap = !('method' in comparison) && comparison.changes.every(({ setting }) => !ofTraining.has(setting));
  return (
    <div className="compare-runs" data-not-on="stage">
      <div className="controls compare-run">
        <span className="visually-hidden">{words.thisRunIs('')}</span>
        <RunName of="first" name={names.first} />
      </div>
      <div className="controls compare-run">
        <span className="visually-hidden">{words.otherRunIs('')}</span>
        <RunName of="second" name={names.second} />
        {offers && (
          <>
            <OtherValue comparison={comparison} />
            <QuietButton disabled={!canSwap} title={canSwap ? words.swapHelp : words.noSwap} onClick={swapRuns}>
              {words.swap}
            </QuietButton>
          </>
        )}
      </div>
    </div>
  );
}

/** It stays the same element whatever is chosen, so that a new sentence is heard. */
function Sentence({ step, pair, ahead }: CompareHeadProps) {
  const { run } = step;
  const { names, comparison } = pair;
  const { compare, setViewKey } = useActions();
  const playing = useStore((state) => state.playing);
  const offers = useOffersChoices();
  const words = messages.compare;
  const { sentences, reasons } = useFindingsSaid(step, pair);
  const isChosen = !comparesNothing(comparison);
  const sameStep = useMemo(() => sameStepComparison(run, comparison), [run, comparison]);
  const settings = sameStep && settingsText(sameStep, run);
  const isTimesSize = reasons.some(({ name }) => name === 'sumOfBatch' || name === 'meanOfBatch');
  const uneven = !sameStep && isTimesSize && constantBatchSize(run) === undefined;
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

function Chips({ step, comparison }: { readonly step: StepView; readonly comparison: Comparison }) {
  const { run, trace } = step;
  const scenario = useStore((state) => state.scenario);
  const changes = useStore((state) => state.changes);
  const sample = useStore((state) => state.cursor.sample);
  const { compare } = useActions();
  const words = messages.compare;
  const norm = trace.batchGradientNorm();
  const before = useStore(changesBefore);
  const start = { run, scenario, changes, norm, before };
  const offers = offeredComparisons(start);
  const mistakes = offeredMistakes(start);
  const others = otherSettings(start, sample);
  const now = writtenComparison(comparison);
  const method = 'method' in comparison ? comparison.method : '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="flow compare-chips" role="group" aria-label={words.choices} data-not-on="stage paper">
      {offers.map(({ key, text, comparison: offered }) => (
        <button
          key={key}
          type="button"
          className="compare-chip"
          aria-pressed={key === now}
          onClick={() => compare(offered)}
        >
          <BarredText text={text} />
        </button>
      ))}
      <Choice
        className="compare-more"
        label={words.mistakes}
        selected={method}
        options={[
          ...(method === '' ? [{ id: '', text: words.noMistake }] : []),
          ...mistakes.map(({ name, refusal }) => ({
            id: name,
            text: messages.comparedRuns.methods[name].name,
            detail: refusal === undefined ? messages.comparedRuns.methods[name].detail : words.refused(refusal),
          })),
        ]}
        onChoose={(id) => {
          const chosen = mistakes.find(({ name }) => name === id);
          if (chosen && chosen.refusal === undefined) compare({ method: chosen.name });
        }}
      />
      <Choice
        className="compare-more"
        label={words.otherSetting}
        selected=""
        options={[{ id: '', text: words.otherSetting }, ...others.map(({ key, text }) => ({ id: key, text }))]}
        onChoose={(id) => {
          const chosen = others.find(({ key }) => key === id);
          if (chosen) compare(chosen.comparison);
        }}
      />
    </div>
  );
}

/** The changes before the last one that made a difference; the same object as long as nothing is edited. */
function changesBefore({ past, scenario, changes }: State): readonly Change[] | undefined {
  return past.findLast((one) => one.scenario === scenario && !sameChanges(one.changes, changes))?.changes;
}

const ofTraining: ReadonlySet<string> = new Set(['divisor', 'clip', 'leaveOut']);

/** What differs, the sentence on how the two runs compare, and the buttons that choose a comparison. */
import { useMemo } from 'react';
import { LiveRegion } from '../../kit/chrome/LiveRegion';
import { RunName } from '../../kit/comparedRuns/RunMark';
import { settingsText } from '../../kit/comparedRuns/runNames';
import { Choice } from '../../kit/fields/Choice';
import { useMedium } from '../../kit/medium/medium';
import { BarredText } from '../../kit/quantity/BarredText';
import type { StepView } from '../../kit/quantity/useStep';
import { type Change, type Comparison, comparesNothing, sameChanges, writtenComparison } from '../../run';
import { type State, useActions, useStore } from '../../store';
import { messages, spokenBars } from '../../text';
import { offeredComparisons, offeredMistakes, otherSettings } from './choices';
import { OtherValue } from './OtherValue';
import { constantBatchSize, sameStepComparison } from './sameStep';
import { useFindingsSaid } from './useFindingsSaid';
import type { Pair } from './usePair';
import { useOffersChoices } from './useParts';

interface CompareHeadProps {
  readonly step: StepView;
  readonly pair: Pair;
}

export function CompareHead({ step, pair }: CompareHeadProps) {
  if (!comparesNothing(pair.comparison)) return <ChosenHead step={step} pair={pair} />;
  const words = messages.compare;
  return (
    <div className="compare-head">
      <div className="compare-sentence" role="status" aria-label={words.sentence}>
        <p className="compare-headline">{words.headline.nothing}</p>
        <p className="controls compare-details" data-not-on="stage">
          {words.headline.choose}
        </p>
      </div>
      <Chips step={step} comparison={pair.comparison} />
    </div>
  );
}

function ChosenHead({ step, pair }: CompareHeadProps) {
  const { kind } = useMedium();
  const { names, comparison } = pair;
  const { swapRuns } = useActions();
  const words = messages.compare;
  const canSwap = !('method' in comparison) && comparison.changes.every(({ setting }) => !ofTraining.has(setting));
  const offers = useOffersChoices();
  // There, the beats say it.
  if (kind === 'stage') return null;
  return (
    <div className="compare-head">
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
              <button
                type="button"
                className="quiet-button"
                disabled={!canSwap}
                title={canSwap ? words.swapHelp : words.noSwap}
                onClick={swapRuns}
              >
                {words.swap}
              </button>
            </>
          )}
        </div>
      </div>
      <Sentence step={step} pair={pair} />
      {offers && <Chips step={step} comparison={comparison} />}
    </div>
  );
}

function Sentence({ step, pair }: CompareHeadProps) {
  const { run } = step;
  const { names, kind, comparison, isComing } = pair;
  const { compare } = useActions();
  const playing = useStore((state) => state.playing);
  const offers = useOffersChoices();
  const words = messages.compare;
  const { sentences, reasons } = useFindingsSaid(step, pair);
  const sameStep = useMemo(() => sameStepComparison(run, comparison), [run, comparison]);
  const settings = sameStep && settingsText(sameStep, run);
  const isTimesSize = reasons.some(({ name }) => name === 'sumOfBatch' || name === 'meanOfBatch');
  const uneven = !sameStep && isTimesSize && constantBatchSize(run) === undefined;
  const headline = sentences?.headline.text ?? `${names.first} | ${names.second}`;
  const details = [
    ...(sentences?.details.map(({ text }) => text) ?? [
      ...('method' in comparison ? [words.mistake(messages.comparedRuns.methods[comparison.method].detail)] : []),
      isComing
        ? words.headline.computing
        : words.headline.waiting(messages.phases.names[kind === 'update' ? 'update' : 'sum']),
    ]),
    ...(sentences && settings !== undefined ? [words.advice.would({ settings, ...names })] : []),
    ...(uneven ? [words.advice.uneven] : []),
  ].join(' ');
  return (
    <>
      {/* At once, the list that chose a mistake would still cover the page. */}
      <LiveRegion
        text={playing ? messages.sentence.playing : spokenBars(`${headline} ${details}`, messages.barredLetters)}
      />
      <div className="compare-sentence" role="status" aria-live="off" aria-label={words.sentence}>
        <p className="compare-headline">
          <BarredText text={headline} />
        </p>
        <p className="controls compare-details" data-not-on="stage">
          <span>
            <BarredText text={details} />
          </span>
          {offers && sentences && sameStep && settings !== undefined && (
            <button type="button" className="compare-set" data-not-on="stage paper" onClick={() => compare(sameStep)}>
              <BarredText text={words.advice.set({ settings, ...names })} />
            </button>
          )}
        </p>
      </div>
    </>
  );
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

/** What differs, the sentence on how the two runs compare, and the buttons that choose a comparison. */
import { QuietButton } from '../../kit/chrome/buttons';
import { RunName } from '../../kit/comparedRuns/RunMark';
import { Choice } from '../../kit/fields/Choice';
import { NumberField } from '../../kit/fields/NumberField';
import { BarredText } from '../../kit/quantity/BarredText';
import type { StepView } from '../../kit/quantity/useStep';
import {
  type Change,
  type Comparison,
  comparesNothing,
  type SettingChange,
  sameChanges,
  writtenComparison,
} from '../../run';
import { type State, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { type ComparedProps, ComparedSentence } from './ComparedSentence';
import { offeredComparisons, offeredMistakes, otherSettings } from './choices';
import { useOffersChoices } from './useParts';

export function CompareHead({ step, pair, ahead }: ComparedProps) {
  const offers = useOffersChoices();
  const isChosen = !comparesNothing(pair.comparison);
  return (
    <div className="compare-head">
      {isChosen && <Runs pair={pair} />}
      <ComparedSentence step={step} pair={pair} ahead={ahead} />
      {(offers || !isChosen) && <Chips step={step} comparison={pair.comparison} />}
    </div>
  );
}

function Runs({ pair: { names, comparison } }: Pick<ComparedProps, 'pair'>) {
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

/** A field for the setting that differs, if it is a single number. */
function OtherValue({ comparison }: { readonly comparison: Comparison }) {
  const { compare } = useActions();
  if ('method' in comparison) return null;
  const [only, ...more] = comparison.changes;
  if (!only || more.length > 0 || typeof only.value !== 'number') return null;
  const names: Readonly<Record<string, string>> = {
    ...messages.optimizer.hyperparameters,
    ...messages.comparedRuns.settings,
  };
  const name = names[only.setting] ?? only.setting;
  return (
    <NumberField
      className="compare-value"
      label={`${name} ${messages.compare.otherValue}`}
      value={only.value}
      onCommit={(value) => compare({ changes: [{ ...only, value } as SettingChange] })}
    />
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

/** Batch size, learning rate and reduction, from this step on. */
import { useId } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import { NumberField } from '../../kit/fields/NumberField';
import { type Reduction, reductions } from '../../model';
import { type Division, divisionOf, divisionOfMean, type QuantityKind } from '../../quantity';
import { readAccumulate } from '../../run';
import { runOf, traceOf, useActions, useStore } from '../../store';
import { formatSetting, messages } from '../../text';
import { MeanOrSumButton } from '../shared/reduction/MeanOrSumButton';
import './stepSettings.css';

/** The quantity of the divisor, which is highlighted together with its control. */
const divisors: Readonly<Record<Division, QuantityKind | undefined>> = {
  batch: 'batchSize',
  weights: 'divisor',
  number: 'divisor',
  none: undefined,
};

export function StepSettings() {
  const words = messages.app;
  const run = useStore(runOf);
  const { change } = useActions();
  // The same object for all steps with the same settings, so that a new step renders no fields.
  const { batchSize, learningRate, reduction, accumulate } = useStore((state) =>
    runOf(state).settingsAt(state.cursor.step),
  );
  const all = run.data.sampleCount;
  const byHand = run.scenario.training.batches !== undefined;
  // The last batch of an epoch may be smaller than the field; then the field is not highlighted with it.
  const isFullBatch = useStore((state) => traceOf(state).batchSize === batchSize);
  const divisor = useStore((state) => divisors[divisionOf(traceOf(state))]);
  const underMean = divisionOfMean(run.scenario.training.divisor, run.data.sampleWeights !== undefined);
  // Accumulated gradients that are divided by the number of samples have to be sums.
  const isSumOnly = readAccumulate(accumulate)?.accumulate?.divide === 'samples';
  const weighted = reduction === 'mean' && underMean === 'weights' ? words.dividedByWeights : undefined;
  const note = isSumOnly ? words.dividedAtUpdate : weighted;
  const names: Readonly<Record<Reduction, string>> = {
    mean: messages.reductionNames.choices.mean(underMean, formatSetting(Number(run.scenario.training.divisor))),
    sum: messages.reductionNames.choices.sum,
  };
  const noteId = useId();
  return (
    <div className="settings">
      <div className="setting" data-light-with={isFullBatch ? 'batchSize' : undefined}>
        <NumberField
          label={words.batchSize}
          showLabel
          value={byHand ? Number.NaN : batchSize}
          {...(byHand && { shown: words.batchesByHand })}
          width={byHand ? '9ch' : '6.5ch'}
          onCommit={(value) => change('batchSize', value)}
        />
        <span className="setting-note">{words.batchSizeOf(all)}</span>
        <BatchChips current={byHand ? 0 : batchSize} all={all} onChoose={(size) => change('batchSize', size)} />
      </div>
      <div className="setting" data-light-with="learningRate">
        <NumberField
          label={words.learningRate}
          showLabel
          value={learningRate}
          onCommit={(value) => change('learningRate', value)}
        />
      </div>
      <RadioGroup
        className="segmented"
        value={reduction}
        onChange={(value) => change('reduction', value as Reduction)}
        {...(note !== undefined && { 'aria-describedby': noteId })}
        orientation="horizontal"
      >
        <span className="segmented-head">
          <Label className="field-label">{words.reduction}</Label>
          {note !== undefined && <span id={noteId}>{note}</span>}
        </span>
        <div className="segments-row">
          <div className="segments" data-light-with={divisor}>
            {reductions.map((value) => (
              <Radio key={value} value={value} className="segment" isDisabled={isSumOnly && value === 'mean'}>
                {names[value]}
              </Radio>
            ))}
          </div>
          <MeanOrSumButton className="quiet-button mean-or-sum-mark" />
        </div>
      </RadioGroup>
    </div>
  );
}

interface BatchChipsProps {
  readonly current: number;
  readonly all: number;
  readonly onChoose: (size: number) => void;
}

/** Buttons for batch size 1, half and all samples. */
function BatchChips({ current, all, onChoose }: BatchChipsProps) {
  const words = messages.app;
  const half = Math.round(all / 2);
  const chips = [
    { size: 1, text: words.batchOne, name: words.batchOneName },
    ...(half > 1 && half < all ? [{ size: half, text: words.batchHalf, name: words.batchHalfName(half) }] : []),
    ...(all > 1 ? [{ size: all, text: words.batchAll, name: words.batchAllName(all) }] : []),
  ];
  return (
    <div className="batch-chips">
      {chips.map(({ size, text, name }) => (
        <Button
          key={size}
          aria-label={name}
          className={`chip ${size === current ? 'now' : ''}`}
          onPress={() => size !== current && onChoose(size)}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}

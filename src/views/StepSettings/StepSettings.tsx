/** Batch size, learning rate and reduction, from this step on. */
import { useId } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type Division, divisionOfMean, divisionRow, type QuantityKind } from '../../quantity';
import { runOf, traceOf, useActions, useIsLocked, useStore } from '../../store';
import { messages } from '../../text';
import { ScenarioField } from '../shared/scenarioForm/fields/ScenarioField';
import { batchSize, isSumOnly, learningRate, reduction } from '../shared/scenarioForm/fields/stepFields';
import { useSettingForm } from '../shared/scenarioForm/useSettingForm';
import { BatchSizeSteps } from './BatchSizeSteps';
import '../../kit/fields/Options.css';
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
  const form = useSettingForm();
  const { scenario, values } = form;
  const all = run.data.sampleCount;
  // The last batch of an epoch may be smaller than the field; then the field is not highlighted with it.
  const isFullBatch = useStore((state) => traceOf(state).batchSize === values.batchSize);
  const divisor = useStore((state) => divisors[divisionRow(traceOf(state))]);
  const isByWeights = divisionOfMean(scenario.training.divisor, run.data.sampleWeights !== undefined) === 'weights';
  const weighted = values.reduction === 'mean' && isByWeights ? words.dividedByWeights : undefined;
  const note = isSumOnly(form) ? words.dividedAtUpdate : weighted;
  const fixed = {
    batchSize: useIsLocked('batchSize'),
    learningRate: useIsLocked('learningRate'),
    reduction: useIsLocked('reduction'),
  };
  const noteId = useId();
  const helpId = useId();
  return (
    <div className="flow settings">
      <BatchSizeSteps
        current={batchSize.read(form)}
        all={all}
        isFixed={fixed.batchSize}
        lightWith={isFullBatch ? 'batchSize' : undefined}
        onChoose={(size) => change('batchSize', size)}
      >
        <ScenarioField field={batchSize} form={form} describedBy={helpId} width="5.25rem" />
        {/* Heard with its field, not once more beside it. */}
        <span hidden id={helpId}>
          {batchSize.help?.(form)}
        </span>
      </BatchSizeSteps>
      <div className="setting" data-words="learningRate" inert={fixed.learningRate} data-light-with="learningRate">
        <ScenarioField field={learningRate} form={form} />
      </div>
      <RadioGroup
        validationBehavior="aria"
        className="stack segmented"
        data-words="reduction"
        value={values.reduction}
        onChange={(value) => reduction.write(form, value)}
        isDisabled={fixed.reduction}
        {...(note !== undefined && { 'aria-describedby': noteId })}
        orientation="horizontal"
      >
        <span className="aside unbroken segmented-head">
          <Label className="aside">{reduction.label()}</Label>
          {note !== undefined && <span id={noteId}>{note}</span>}
        </span>
        <div className="segments" data-light-with={divisor}>
          {reduction.options(form).map(({ id, text, isUnavailable = false }) => (
            <Radio key={id} value={id} className="row segment" isDisabled={isUnavailable}>
              {text}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </div>
  );
}

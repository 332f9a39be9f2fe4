/**
 * The chosen weight changed slightly in both directions: the slope computed without backpropagation, beside the batch
 * gradient.
 */
import { useMemo } from 'react';
import { QuietButton } from '../../kit/chrome/buttons';
import { Panel } from '../../kit/chrome/Panel';
import { Choice } from '../../kit/fields/Choice';
import { NumberField } from '../../kit/fields/NumberField';
import { useStep } from '../../kit/quantity/useStep';
import { JobLine } from '../../kit/work/JobLine';
import { useJob } from '../../kit/work/useJob';
import { nameOf, reached } from '../../quantity';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { AllWeights } from './AllWeights';
import { AlongWeight } from './AlongWeight';
import { againstKey, isStep, readCompared, readStep, stepKey } from './checkKeys';
import { lossCurveJob } from './lossCurve';
import { OneWeight } from './OneWeight';
import { OwnQuotients } from './OwnQuotients';
import { comparable, comparedName, stepAt } from './ratios';
import { sampleShown } from './saidOfOutput';
import './numericCheck.css';

export function NumericCheck() {
  const step = useStep();
  const { trace } = step;
  const place = useStore((state) => state.cursor.weight);
  const stepText = useStore((state) => state.viewKeys[stepKey]);
  const compared = useStore((state) => readCompared(state.viewKeys[againstKey]));
  const sample = sampleShown(
    trace,
    useStore((state) => state.cursor.sample),
  );
  const { setViewKey } = useActions();
  const chosenStep = readStep(stepText);
  const lossKnown = reached({ phase: 'loss' }, step.stop);
  const job = useMemo(
    () => (lossKnown ? lossCurveJob(trace, place, chosenStep) : undefined),
    [lossKnown, trace, place, chosenStep],
  );
  const computing = useJob(job);
  const curve = computing.value;
  const h = stepAt(trace, place, chosenStep);
  const words = messages.check;
  const setStep = (h: number): string | undefined => {
    if (!isStep(h)) return words.badStep;
    setViewKey(stepKey, String(h));
    return undefined;
  };
  return (
    <Panel name={words.name} subtitle={words.subtitle} className="numeric-check">
      <div className="controls" data-not-on="slide">
        <span className="semibold figure-weight">{nameOf({ kind: 'weight', ...place }, trace.network)}</span>
        <span className="inline-row gap-6" data-not-on="stage">
          <span aria-hidden="true">{words.step}</span>
          <NumberField label={words.stepName} value={h} onCommit={setStep} width="17ch" />
          {chosenStep !== undefined && (
            <QuietButton onClick={() => setViewKey(stepKey, undefined)}>{words.usualStep}</QuietButton>
          )}
        </span>
        <Choice
          label={words.against}
          showLabel
          options={comparable.map((id) => ({
            id,
            text: comparedName(id, trace),
          }))}
          selected={compared}
          onChoose={(id) => setViewKey(againstKey, id === 'batchGradient' ? undefined : id)}
        />
      </div>
      <JobLine name={words.working} job={computing} />
      <div className="numeric-check-one">
        <OneWeight
          step={step}
          place={place}
          compared={compared}
          nudge={curve?.nudge}
          usual={chosenStep === undefined}
          lossKnown={lossKnown}
          sample={sample}
        />
        {curve && <AlongWeight step={step} place={place} compared={compared} curve={curve} />}
      </div>
      <AllWeights step={step} compared={compared} h={chosenStep} lossKnown={lossKnown} />
      <OwnQuotients step={step} sample={sample} />
    </Panel>
  );
}

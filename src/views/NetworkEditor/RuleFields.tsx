/**
 * Fields for the rule from the samples' gradients to the batch gradient: divisor and clipping. They belong to the
 * scenario, from step 1.
 */

import { Choice } from '../../kit/fields/Choice';
import { NumberField } from '../../kit/fields/NumberField';
import { type ClipSettings, clippedVectors, type Divisor, type StepTrace } from '../../model';
import { factorKinds, plainDivisionOf } from '../../quantity';
import { withClip, withDivisor } from '../../scenario';
import { formatSetting, messages } from '../../text';
import { Section } from '../shared/scenarioForm/Section';
import type { Editing } from '../shared/scenarioForm/scenarioForm';
import { initialThreshold } from './initialThreshold';

interface RuleFieldsProps extends Omit<Editing, 'onStatus'> {
  readonly trace: StepTrace;
}

export function RuleFields({ scenario, trace, edit, onProblem }: RuleFieldsProps) {
  const words = messages.editor;
  const { divisor = 'batch', clip } = scenario.training;
  const { reduction } = trace.settings;
  return (
    <Section title={words.rule}>
      <p className="editor-rule">{ruleOf(trace)}</p>
      {reduction === 'mean' ? (
        <DivisorFields {...{ scenario, divisor, edit, onProblem }} size={trace.batchSize} />
      ) : (
        <p className="scenario-soft">{words.dividesNothing}</p>
      )}
      <ClipFields {...{ clip, trace, edit, onProblem }} />
    </Section>
  );
}

interface DivisorFieldsProps extends Omit<RuleFieldsProps, 'trace'> {
  readonly divisor: Divisor;
  /** B of this step, the initial value of an own divisor. */
  readonly size: number;
}

function DivisorFields({ scenario, divisor, size, edit, onProblem }: DivisorFieldsProps) {
  const words = messages.editor;
  const set = (next: Divisor): string | undefined => edit((present) => withDivisor(present, next));
  const weighted = scenario.data.sampleWeights ? 'weighted' : 'unweighted';
  return (
    <div className="scenario-fields">
      <Choice
        label={words.divisor}
        showLabel
        options={divisorIds.map((id) => ({
          id,
          text: words.divisors[id],
          detail: id === 'weights' ? words.weightsDetails[weighted] : words.divisorDetails[id],
        }))}
        selected={typeof divisor === 'number' ? 'number' : divisor}
        onChoose={(id) => onProblem(set(id === 'number' ? size : (id as Divisor)))}
      />
      {typeof divisor === 'number' && <NumberField label={words.ownDivisor} showLabel value={divisor} onCommit={set} />}
      <p className="scenario-soft">{words.underMean}</p>
    </div>
  );
}

const divisorIds = ['batch', 'weights', 'number', 'none'] as const;

interface ClipFieldsProps extends Pick<RuleFieldsProps, 'trace' | 'edit' | 'onProblem'> {
  readonly clip: ClipSettings | undefined;
}

function ClipFields({ clip, trace, edit, onProblem }: ClipFieldsProps) {
  const words = messages.editor;
  const set = (next: ClipSettings | undefined): string | undefined => edit((present) => withClip(present, next));
  const choose = (id: string): void => {
    const per = id === 'sample' || id === 'batch' ? id : undefined;
    // The threshold is kept when the clipping changes between samples and batch.
    onProblem(set(per && { per, maxNorm: clip?.maxNorm ?? initialThreshold(trace, per) }));
  };
  return (
    <div className="scenario-fields">
      <Choice
        label={words.clip}
        showLabel
        options={clipIds.map((id) => ({ id, text: words.clips[id], detail: words.clipDetails[id] }))}
        selected={clip?.per ?? 'none'}
        onChoose={choose}
      />
      {clip && (
        <NumberField
          label={words.maxNorm}
          showLabel
          value={clip.maxNorm}
          onCommit={(maxNorm) => set({ ...clip, maxNorm })}
        />
      )}
    </div>
  );
}

const clipIds = ['none', ...clippedVectors] as const;

/** `g = Σ c(k) ∇e(k) ÷ Σ c(k)`: the current rule at this step. */
function ruleOf(trace: StepTrace): string {
  const words = messages.editor;
  if (trace.divisor === 0) return words.ruleNoWeight;
  const division = words.ruleDivisions[plainDivisionOf(trace)]({ divisor: formatSetting(trace.divisor) });
  return words.ruleSum(factorKinds(trace), division, {
    penalty: trace.settings.penalty?.divideBy,
    isClipped: trace.settings.clip?.per === 'batch',
  });
}

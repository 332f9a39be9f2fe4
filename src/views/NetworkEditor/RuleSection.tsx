/** The rule from the samples' gradients to the batch gradient, and its fields. */
import type { StepTrace } from '../../model';
import { factorKinds, plainDivisionOf, plainStep } from '../../quantity';
import { formatSetting, messages } from '../../text';
import { ScenarioFields } from '../shared/scenarioForm/fields/ScenarioFields';
import { Section } from '../shared/scenarioForm/Section';
import type { ScenarioForm } from '../shared/scenarioForm/scenarioForm';

export function RuleSection({ form, trace }: { readonly form: ScenarioForm; readonly trace: StepTrace }) {
  const words = messages.editor;
  return (
    <Section title={words.rule}>
      <p>{ruleOf(trace)}</p>
      {trace.settings.reduction === 'sum' && <p className="aside scenario-soft">{words.dividesNothing}</p>}
      <ScenarioFields groups={['rule']} form={form} />
    </Section>
  );
}

/** `g = Σ c(k) ∇e(k) ÷ Σ c(k)`: the current rule at this step. */
function ruleOf(trace: StepTrace): string {
  const words = messages.editor;
  if (trace.divisor === 0) return words.ruleNoWeight;
  const division = words.ruleDivisions[plainDivisionOf(trace)]({ divisor: formatSetting(trace.divisor) });
  return words.ruleSum(factorKinds(plainStep(trace)), division, {
    penalty: trace.settings.penalty?.divideBy,
    isClipped: trace.settings.clip?.per === 'batch',
  });
}

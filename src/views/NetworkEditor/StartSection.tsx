/** The loss, the biases, and drawing the initial weights. */
import { PlainButton } from '../../kit/chrome/buttons';
import { useStore } from '../../store';
import { messages } from '../../text';
import { ScenarioFields } from '../shared/scenarioForm/fields/ScenarioFields';
import { Section } from '../shared/scenarioForm/Section';
import type { ScenarioForm } from '../shared/scenarioForm/scenarioForm';

export function StartSection({ form }: { readonly form: ScenarioForm }) {
  const words = messages.editor;
  const isTyped = useStore(({ changes }) => changes.some(({ setting, step }) => setting === 'weight' && step === 1));
  const { initialization, weights } = form.scenario.network;
  const next = weights ? initialization : { ...initialization, seed: initialization.seed + 1 };
  return (
    <Section title={words.start}>
      <ScenarioFields groups={['network', 'draw']} form={form}>
        <PlainButton onClick={() => form.onProblem(form.setInitialization(next))}>
          {weights ? words.draw : words.drawAgain}
        </PlainButton>
      </ScenarioFields>
      <p className="aside scenario-soft">
        {weights ? words.given : words.drawn(initialization.seed)} {isTyped && words.typedToo}
      </p>
    </Section>
  );
}

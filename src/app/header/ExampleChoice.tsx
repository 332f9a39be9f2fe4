/** Which system is on the screen: the built-in examples, and last one's own numbers. */
import { examples, sampleCountOf } from '../../scenario';
import { useStore } from '../../store';
import { messages } from '../../text';
import { Choice, type ChoiceOption } from '../../views';

const ownId = 'own-numbers';
const presentId = 'own-scenario';

export function ExampleChoice({ onOwnNumbers }: { readonly onOwnNumbers: () => void }) {
  const words = messages.app;
  const source = useStore((state) => state.source);
  const scenario = useStore((state) => state.scenario);
  const loadExample = useStore((state) => state.loadExample);
  const options: readonly ChoiceOption[] = [
    ...(source.kind === 'own' ? [{ id: presentId, text: scenario.title || words.ownScenario }] : []),
    ...examples.map(({ name, title, scenario: example }) => ({
      id: name,
      text: title,
      detail: words.exampleDetail(example.network.layers.join('-'), sampleCountOf(example)),
    })),
    { id: ownId, text: words.ownNumbers, detail: words.ownNumbersDetail },
  ];
  return (
    <Choice
      label={words.example}
      showLabel
      options={options}
      selected={source.kind === 'own' ? presentId : source.name}
      onChoose={(id) => {
        if (id === ownId) onOwnNumbers();
        else if (id !== presentId) loadExample(id);
      }}
    />
  );
}

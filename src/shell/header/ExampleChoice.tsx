/** The choice of example: the built-in ones, and the user's own numbers. */

import { Choice, type ChoiceOption } from '../../kit';
import { examples } from '../../scenario';
import { useStore, useStoreApi } from '../../store';
import { messages } from '../../text';
import { fetchLastNumbers, hasLastNumbers } from '../../views';

const ownId = 'own-numbers';
const presentId = 'own-scenario';
const lastId = 'last-numbers';

export function ExampleChoice() {
  const words = messages.app;
  const source = useStore((state) => state.source);
  const scenario = useStore((state) => state.scenario);
  const store = useStoreApi();
  const options: readonly ChoiceOption[] = [
    ...(source.kind === 'own' ? [{ id: presentId, text: scenario.title || words.ownScenario }] : []),
    ...examples.map(({ name, title, layers, sampleCount }) => ({
      id: name,
      text: title,
      detail: words.exampleDetail(layers.join('-'), sampleCount),
    })),
    ...(source.kind === 'example' && hasLastNumbers(store.getState()) ? [{ id: lastId, text: words.lastNumbers }] : []),
    { id: ownId, text: words.ownNumbers, detail: words.ownNumbersDetail },
  ];
  const choose = (id: string): void => {
    const state = store.getState();
    fetchLastNumbers().then(({ keepLastNumbers, loadLastNumbers }) => {
      if (id === lastId) loadLastNumbers(store);
      else keepLastNumbers(state);
    }, state.reportNotOpened);
    if (id === ownId) store.setState({ ownNumbers: {} });
    else if (id !== presentId && id !== lastId) state.loadExample(id);
  };
  return (
    <Choice
      label={words.example}
      showLabel
      options={options}
      selected={source.kind === 'own' ? presentId : source.name}
      onChoose={choose}
    />
  );
}

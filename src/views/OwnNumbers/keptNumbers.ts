/** What the browser keeps of the user's own numbers: those not applied yet, and those that an example has replaced. */
import { type FilledScenario, finished, readDraft, sampleCountOf } from '../../scenario';
import { type Keeping, type KeptEntry, scenarioText } from '../../store';
import { messages } from '../../text';
import { lastNumbers, lastNumbersKey } from './lastNumbers';
import { draftKey } from './useSheet';

export function keptNumbers({ kept, keep }: Keeping): readonly KeptEntry[] {
  const words = messages.keptHere;
  const draft = readDraft(kept(draftKey));
  const last = lastNumbers({ kept, keep });
  const entry = (key: string, name: string, scenario: FilledScenario): KeptEntry => ({
    name: scenario.title === '' ? name : `${name}: ${scenario.title}`,
    what: words.numbers(scenario.network.layers.join('-'), sampleCountOf(scenario)),
    when: 0,
    remove: () => keep(key, ''),
  });
  // Only whole numbers can be opened and saved.
  const whole = (scenario: FilledScenario): Pick<KeptEntry, 'address' | 'file'> => {
    const text = scenarioText(scenario);
    return { address: `#scenario=${encodeURIComponent(text)}`, file: () => ({ name: words.scenarioFile, text }) };
  };
  const done = draft && finished(draft);
  return [
    ...(draft ? [{ ...entry(draftKey, words.draft, draft.scenario), ...(done?.ok && whole(done.scenario)) }] : []),
    ...(last ? [{ ...entry(lastNumbersKey, words.lastNumbers, last), ...whole(last) }] : []),
  ];
}

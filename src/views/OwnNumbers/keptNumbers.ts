/** What the browser keeps of the user's own numbers: those not applied yet, and those that an example has replaced. */
import { type FilledScenario, finished, readDraft, sampleCountOf } from '../../scenario';
import { comingInAddress, type Keeping, type KeptEntry, readAddress, scenarioText } from '../../store';
import { messages } from '../../text';
import { lastNumbersHash, lastNumbersKey } from './lastNumbers';
import { draftKey } from './useSheet';

export async function keptNumbers({ kept, keep }: Keeping): Promise<readonly KeptEntry[]> {
  const words = messages.keptHere;
  const draft = readDraft(kept(draftKey));
  const hash = lastNumbersHash({ kept, keep });
  if (hash !== undefined) await comingInAddress(hash);
  const last = hash === undefined ? undefined : readAddress(hash).state.scenario;
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
    ...(last
      ? [
          {
            ...entry(lastNumbersKey, words.lastNumbers, last),
            ...whole(last),
            ...(hash !== undefined && { address: hash }),
          },
        ]
      : []),
  ];
}

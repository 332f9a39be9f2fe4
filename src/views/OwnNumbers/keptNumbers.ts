/** What the browser keeps of the user's own numbers: sheets that are not applied yet, and the numbers that an example has replaced. */
import { type FilledScenario, finished, sampleCountOf } from '../../scenario';
import {
  comingInAddress,
  type Keeping,
  type KeepingInTab,
  type KeptEntry,
  readAddress,
  scenarioText,
} from '../../store';
import { messages } from '../../text';
import { deleteDraft, storedDrafts, timedDraft } from './keptDrafts';
import { lastNumbersHash, lastNumbersKey } from './lastNumbers';

export async function keptNumbers(storage: Keeping & KeepingInTab): Promise<readonly KeptEntry[]> {
  const words = messages.keptHere;
  const drafts = storedDrafts(storage).flatMap((stored): readonly KeptEntry[] => {
    const draft = timedDraft(stored)?.draft;
    if (stored.isLeft || !draft) return [];
    // Only whole numbers can be opened and saved.
    const done = finished(draft);
    const entry = entryOf(words.draft, draft.scenario, () => deleteDraft(storage, stored.id));
    return [{ ...entry, when: stored.changed, ...(done.ok && { ...linkOf(done.scenario), ...fileOf(done.scenario) }) }];
  });
  const address = lastNumbersHash(storage);
  if (address === undefined) return drafts;
  await comingInAddress(address);
  const { scenario } = readAddress(address).state;
  const last = entryOf(words.lastNumbers, scenario, () => storage.keep(lastNumbersKey, ''));
  return [...drafts, { ...last, address, ...fileOf(scenario) }];
}

function entryOf(name: string, scenario: FilledScenario, remove: () => unknown): KeptEntry {
  return {
    name: scenario.title === '' ? name : `${name}: ${scenario.title}`,
    what: messages.keptHere.numbers(scenario.network.layers.join('-'), sampleCountOf(scenario)),
    when: 0,
    remove,
  };
}

function linkOf(scenario: FilledScenario): Pick<KeptEntry, 'address'> {
  return { address: `#scenario=${encodeURIComponent(scenarioText(scenario))}` };
}

function fileOf(scenario: FilledScenario): Pick<KeptEntry, 'file'> {
  return { file: () => ({ name: messages.keptHere.scenarioFile, text: scenarioText(scenario) }) };
}

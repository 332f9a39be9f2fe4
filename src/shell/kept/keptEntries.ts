/** All that this browser keeps of the reader: the core's own, and what features add; the latest first. */
import { lessonNamed, titleText } from '../../lessons';
import { type ExplainerStore, type KeptEntry, keptLists, keptScenarios, sceneToContinue } from '../../store';
import { messages } from '../../text';
import { keptNumbers } from '../../views';

export async function keptEntries(store: ExplainerStore): Promise<readonly KeptEntry[]> {
  const ofFeatures = await Promise.all(keptLists.all().map((list) => list()));
  return [
    ...ofFeatures.flat(),
    ...(await keptNumbers(store.getState())),
    ...(await keptScenarios()),
    ...keptLessons(store),
    ...keptPreferences(store),
  ].toSorted((one, other) => other.when - one.when);
}

function keptLessons(store: ExplainerStore): readonly KeptEntry[] {
  return Object.entries(store.getState().progress).map(([name, progress]) => ({
    name: titleText(lessonNamed(name)?.title ?? name),
    what: messages.keptHere.lesson(progress.reached.length, progress.scenes, progress.answered.length),
    when: progress.answeredOn === undefined ? 0 : new Date(`${progress.answeredOn}T12:00`).getTime(),
    address: `#lesson=${encodeURIComponent(name)}&scene=${sceneToContinue(progress)}`,
    remove: () => store.setState(({ progress: { [name]: _, ...others } }) => ({ progress: others })),
  }));
}

function keptPreferences(store: ExplainerStore): readonly KeptEntry[] {
  const { kept, keep } = store.getState();
  const key = 'preferences';
  const words = messages.keptHere;
  if ((kept(key) ?? '') === '') return [];
  return [{ name: words.preferences, what: words.preferencesDetail, when: 0, remove: () => keep(key, '') }];
}

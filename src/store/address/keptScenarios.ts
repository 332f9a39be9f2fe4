/** The scenarios that are too large for a link, for the list of what this browser keeps. */
import { messages } from '../../text';
import type { KeptEntry } from '../kept';

export async function keptScenarios(): Promise<readonly KeptEntry[]> {
  const { listedScenarios, readScenario, removeScenario } = await import('./localLibrary');
  // Where the browser keeps nothing, there are none.
  const listed = await listedScenarios().catch(() => []);
  const words = messages.keptHere;
  return listed.map(({ link, title, when, size }) => ({
    name: title === '' ? words.untitled : title,
    what: words.largeScenario(size),
    when,
    address: `#scenario=${link}`,
    file: async () => ({ name: words.scenarioFile, text: (await readScenario(link))?.text ?? '' }),
    remove: () => removeScenario(link),
  }));
}

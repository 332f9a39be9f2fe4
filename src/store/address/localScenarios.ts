/**
 * Scenarios that are too large for a link: this browser keeps them, by names of their content, so that each entry of the history, and each
 * tab, finds its own.
 */
import { onDemand } from '../../memory';
import type { FilledScenario } from '../../scenario';
import type { SafeStorage } from '../safeStorage';
import type { ReadOptions } from './entries';
import { keptLocally, localName, readScenarioText, scenarioText } from './scenarioLink';

const library = onDemand(() => import('./localLibrary'));

/** Where releases before this one kept the only one. */
const formerKey = 'scenario';

/** Scenarios that are found again as they are, with what has been computed of them. */
const mostHere = 4;

export interface LocalScenarios extends Required<Pick<ReadOptions, 'keptScenario' | 'comingKept'>> {
  /** Whether it has been read from what is kept, or kept. */
  readonly has: (scenario: FilledScenario) => boolean;
  /** Resolves to whether it outlives a reload. */
  readonly keep: (scenario: FilledScenario) => Promise<boolean>;
}

export function localScenarios(storage: SafeStorage | undefined): LocalScenarios {
  const here = new Map<string, FilledScenario | string>();
  const remember = (link: string, scenario: FilledScenario | string): void => {
    here.delete(link);
    here.set(link, scenario);
    const [oldest] = here.keys();
    if (here.size > mostHere && oldest !== undefined) here.delete(oldest);
  };
  const fetched = async (link: string): Promise<void> => {
    const { readScenario } = await library.load();
    // Where the browser keeps nothing, nothing is found.
    const found = await readScenario(link === keptLocally ? undefined : link).catch(() => undefined);
    const text = found?.text ?? (link === keptLocally ? storage?.get(formerKey) : undefined);
    if (text === undefined) return;
    const read = readScenarioText(text);
    // What is wrong with the text is said when it is read for the address.
    remember(link, read.ok ? read.scenario : text);
  };
  return {
    keptScenario: (link) => here.get(link),
    // The latest one may be another tab's.
    comingKept: (link) => (link !== keptLocally && here.has(link) ? undefined : fetched(link)),
    has: (scenario) => here.get(localName(scenario)) === scenario,
    async keep(scenario) {
      const link = localName(scenario);
      if (link === keptLocally) return false;
      remember(link, scenario);
      try {
        const { storeScenario } = await library.load();
        await storeScenario({ link, title: scenario.title }, scenarioText(scenario));
        return true;
      } catch {
        return false;
      }
    },
  };
}

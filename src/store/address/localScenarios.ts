/**
 * Scenarios that are too large for a link: this browser keeps them, by names of their content, so that each entry of the history, and each
 * tab, finds its own. Loaded on request, with the database.
 */
import type { FilledScenario } from '../../scenario';
import type { SafeStorage } from '../safeStorage';
import { readScenario, storeScenario } from './localLibrary';
import { keptLocally, localName, readScenarioText, scenarioText } from './scenarioLink';

/** Where releases before this one kept the only one. */
const formerKey = 'scenario';

/** Scenarios that are found again as they are, with what has been computed of them. */
const mostHere = 4;

export interface LocalScenarios {
  /** A file's text that cannot be read stays a text, so that reading the address says what is wrong. */
  readonly get: (link: string) => FilledScenario | string | undefined;
  /** Reads it from the database; undefined if it is here. */
  readonly coming: (link: string) => Promise<void> | undefined;
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
    // Where the browser keeps nothing, nothing is found.
    const found = await readScenario(link === keptLocally ? undefined : link).catch(() => undefined);
    const text = found?.text ?? (link === keptLocally ? storage?.get(formerKey) : undefined);
    if (text === undefined) return;
    const read = readScenarioText(text);
    remember(link, read.ok ? read.scenario : text);
  };
  return {
    get: (link) => here.get(link),
    // The latest one may be another tab's.
    coming: (link) => (link !== keptLocally && here.has(link) ? undefined : fetched(link)),
    async keep(scenario) {
      const link = localName(scenario);
      if (link === keptLocally) return false;
      remember(link, scenario);
      try {
        await storeScenario({ link, title: scenario.title }, scenarioText(scenario));
        return true;
      } catch {
        return false;
      }
    },
  };
}

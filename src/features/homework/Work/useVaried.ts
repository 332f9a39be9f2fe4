/** An exercise with other numbers for each student: the scenario of the page becomes the one that the seed draws. */
import { useEffect } from 'react';
import { serializeScenario, varied } from '../../../scenario';
import { useStore, useStoreApi, useViewKey } from '../../../store';
import type { Exercise } from '../exercise/exercise';
import { readSeed } from '../exercise/readSeed';

const seedKey = 'work.seed';

/** Without a seed in the link, the page draws one, and keeps it there. */
export function useVaried(draws: Exercise['draws']): void {
  const store = useStoreApi();
  const scenario = useStore((state) => state.scenario);
  const [text, setSeed] = useViewKey(seedKey);
  useEffect(() => {
    if (!draws) return;
    const seed = readSeed(text);
    if (seed === undefined) {
      setSeed(String(1 + Math.floor(Math.random() * 99_999)));
      return;
    }
    const wanted = varied(scenario, draws, seed);
    const isThere = JSON.stringify(serializeScenario(scenario)) === JSON.stringify(serializeScenario(wanted));
    if (!isThere) store.getState().editScenario(wanted, { dropsTyped: true });
  }, [draws, text, scenario, store, setSeed]);
}

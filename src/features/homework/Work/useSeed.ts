/** An exercise with other numbers for each student: the scenario of the page becomes the one that the seed draws. */
import { useCallback, useEffect, useMemo } from 'react';
import { serializeScenario, varied } from '../../../scenario';
import { useStore, useStoreApi, useViewKey } from '../../../store';
import { exerciseName } from '../draft/names';
import { seedViewKey } from '../draft/sheetOn';
import { sheetsOf } from '../draft/sheets';
import { type Exercise, readSeed } from '../exercise/exercise';

export interface SeedState {
  /** Absent: everyone has the numbers of the scenario. */
  readonly seed: number | undefined;
  /** The page does not have its numbers yet. */
  readonly isDrawing: boolean;
  /** Another sheet, which this browser keeps for the exercise. */
  readonly chooseSeed: (seed: number) => void;
}

/** Without a seed in the link, the page takes the exercise's last one, or draws one, and keeps it. A link's own is not remembered. */
export function useSeed(exercise: Exercise | undefined, exerciseText: string | undefined): SeedState {
  const store = useStoreApi();
  const sheets = sheetsOf(store);
  const scenario = useStore((state) => state.scenario);
  const [text, setSeed] = useViewKey(seedViewKey);
  const draws = exercise?.draws;
  const seed = draws && readSeed(text);
  const wanted = useMemo(() => {
    const drawn = draws && seed !== undefined ? varied(scenario, draws, seed) : undefined;
    const isThere = drawn && JSON.stringify(serializeScenario(scenario)) === JSON.stringify(serializeScenario(drawn));
    return isThere ? undefined : drawn;
  }, [scenario, draws, seed]);
  const chooseSeed = useCallback(
    (next: number): void => {
      if (exerciseText !== undefined) sheets.keepSeed(exerciseName(exerciseText), next);
      setSeed(String(next));
    },
    [sheets, exerciseText, setSeed],
  );
  useEffect(() => {
    if (!draws || exerciseText === undefined) return;
    if (seed === undefined) chooseSeed(sheets.seedOf(exerciseName(exerciseText)) ?? drawnSeed());
    else if (wanted) store.getState().editScenario(wanted, { dropsTyped: true, byAddress: true });
  }, [draws, exerciseText, seed, wanted, sheets, store, chooseSeed]);
  return { seed, isDrawing: draws !== undefined && (seed === undefined || wanted !== undefined), chooseSeed };
}

function drawnSeed(): number {
  return 1 + Math.floor(Math.random() * 99_999);
}

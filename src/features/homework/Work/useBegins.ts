/** What is kept of the place where a sheet is begun, and what is known of the same exercise with other numbers. */
import { useMemo } from 'react';
import { type WeightPlace, weightAddress } from '../../../quantity';
import { sampleCountOf } from '../../../scenario';
import { useStoreApi } from '../../../store';
import type { Begun } from '../draft/draft';
import { exerciseName } from '../draft/names';
import { placeAddress } from '../draft/placeAddress';
import { placeTitle } from '../draft/placeTitle';
import type { Exercise } from '../exercise/exercise';
import { opensChecked } from '../share/sheetLink';
import { checksElsewhere } from './exerciseSheets';
import type { SheetName } from './useSheetName';
import { useSheets } from './useSheets';

interface Asked {
  readonly exercise: Exercise | undefined;
  readonly weight: WeightPlace;
  readonly values: string | undefined;
}

export function useBegins({ place, came }: SheetName, { exercise, weight, values }: Asked): () => Begun {
  const store = useStoreApi();
  return () => {
    const state = store.getState();
    const { step, exercise: text, seed } = place;
    return {
      at: Date.now(),
      from: came ? 'link' : 'reader',
      title: placeTitle(state.scenario, { step, exercise: exercise?.title, seed }),
      address: placeAddress(state),
      samples: sampleCountOf(state.scenario),
      ...(came && { came, ...(opensChecked(state) && { cameChecked: true }) }),
      ...(text !== undefined && { exercise: exerciseName(text), seed, weight: weightAddress(weight), values }),
    };
  };
}

/** With other numbers, an exercise has no more attempts than with these. */
export function useChecksElsewhere(
  exercise: Exercise | undefined,
  text: string | undefined,
  name: string | undefined,
): number {
  const sheets = useSheets();
  return useMemo(() => {
    if (text === undefined || exercise?.draws === undefined) return 0;
    return checksElsewhere(text, name, sheets);
  }, [exercise, text, name, sheets]);
}

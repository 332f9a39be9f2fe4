/** The beat on the stage, for views that show a part of themselves at a press. */
import { createContext, useContext } from 'react';
import { useStore } from '../../../store';
import { type Beat, namesSample, type ToldBeat } from './beat';

export interface StageBeat {
  readonly beats: readonly ToldBeat[];
  readonly beat: Beat;
}

/** Absent outside a stage: a view shows all that its phase has. */
export const BeatContext = createContext<StageBeat | undefined>(undefined);

/** The sample that a view marks: the chosen one; on a stage, none where the sentence speaks of all of them. */
export function useMarkedSample(): number | undefined {
  const staged = useContext(BeatContext);
  const sample = useStore((state) => state.cursor.sample);
  return !staged || namesSample(staged.beat, staged.beats) ? sample : undefined;
}

/** The beat on the stage, for views that show a part of themselves at a press. */
import { createContext, useContext } from 'react';
import { useStore } from '../../../store';
import { type Beat, indexOf, isShown, namesSample, rowsOfBeat, type ToldBeat } from './beat';

export interface StageBeat {
  readonly beats: readonly ToldBeat[];
  readonly beat: Beat;
}

/** Absent outside a stage: a view shows all that its phase has. */
export const BeatContext = createContext<StageBeat | undefined>(undefined);

export interface ShownBeats {
  /** The beat itself; undefined outside a stage. */
  readonly beat: Beat | undefined;
  /** Whether a beat has been shown; outside a stage, all have. */
  readonly shows: (beat: Beat) => boolean;
  /** Whether it is the one shown now. */
  readonly isNow: (beat: Beat) => boolean;
  /** The rows of the batch that it shows or adds, the first and the last, from 1; none if it is another one. */
  readonly rows: readonly [number, number];
}

const noRows = [0, -1] as const;

export function useStageBeat(): ShownBeats {
  const staged = useContext(BeatContext);
  if (!staged) return { beat: undefined, shows: () => true, isNow: () => false, rows: noRows };
  const { beats, beat } = staged;
  return {
    beat,
    shows: (one) => isShown(one, beat, beats),
    rows: beat.name === 'product' || beat.name === 'row' ? rowsOfBeat(beat, beats) : noRows,
    isNow: (one) => indexOf(one, beats) === indexOf(beat, beats) && indexOf(one, beats) >= 0,
  };
}

/** The sample that a view marks: the chosen one; on a stage, none where the sentence speaks of all of them. */
export function useMarkedSample(): number | undefined {
  const staged = useContext(BeatContext);
  const sample = useStore((state) => state.cursor.sample);
  return !staged || namesSample(staged.beat, staged.beats) ? sample : undefined;
}

/** The beat on the stage, for views that show a part of themselves at a press, and the place of their sentence there. */
import { createContext, useContext, useLayoutEffect } from 'react';
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

/** Takes the sentence of the view on the stage; absent elsewhere. */
export const CaptionContext = createContext<((sentence: string | undefined) => void) | undefined>(undefined);

/** Whether the view's sentence is the caption of a stage: then the view does not show it. Undefined: there is none yet. */
export function useCaption(sentence: string | undefined): boolean {
  const say = useContext(CaptionContext);
  useLayoutEffect(() => {
    say?.(sentence);
    return () => say?.(undefined);
  }, [say, sentence]);
  return say !== undefined;
}

/** A view's sentence: on a page the view has a place for it, on a stage it is the caption. */
import { createContext, useContext, useLayoutEffect } from 'react';
import type { Beat } from './beat';

/** Takes the sentence of the view on the stage; absent elsewhere. */
export const CaptionContext = createContext<((sentence: string | undefined) => void) | undefined>(undefined);

/** Whether the sentence is the caption of a stage: then the view does not show it. Undefined: there is none yet. */
export function useCaption(sentence: string | undefined): boolean {
  const say = useContext(CaptionContext);
  useLayoutEffect(() => {
    say?.(sentence);
    return () => say?.(undefined);
  }, [say, sentence]);
  return say !== undefined;
}

/** Whether a view says what a beat shows. What is added row by row, a sum before it is divided, and the lines of the rule are said as in the ledger. */
export function isSaidByView({ phase, name }: Beat, beats: readonly Beat[]): boolean {
  if (phase === 'batch') return false;
  if (name === 'stop') return true;
  const isAdded = beats.some((beat) => beat.name === 'row');
  return phase === 'sum' && !isAdded && name === beats.findLast((beat) => beat.phase === 'sum')?.name;
}

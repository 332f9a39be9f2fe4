/** A view's sentence: on a page the view has a place for it, on a stage it is the caption. */
import { createContext, useContext, useLayoutEffect } from 'react';
import { isDivision } from '../ledger/ledgerRows';
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
export function isSaidByView(beat: Beat, beats: readonly Beat[]): boolean {
  if (beat.phase === 'batch') return false;
  if (beat.name === 'stop') return true;
  if (beat.phase !== 'sum' || beats.some(({ name }) => name === 'row')) return false;
  return beat.name === (beats.find(isDivision) ?? beats.find(({ name }) => name === 'sum'))?.name;
}

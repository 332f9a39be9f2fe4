/** Play: each beat lasts as long as its sentence takes to read. */
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type Beat, beatText, readingTime, tellsVerdict } from '../../../views';

interface StagePlay {
  readonly playing: boolean;
  readonly beat: Beat;
  readonly moves: number;
  /** Returns false at the end. */
  readonly goOn: () => boolean;
  readonly pause: () => void;
}

export function useStagePlay(
  root: RefObject<HTMLElement | null>,
  { playing, beat, moves, goOn, pause }: StagePlay,
): void {
  const next = useEffectEvent(() => {
    if (!goOn()) pause();
  });
  // By its text: the list of beats may be made anew while a sentence is read.
  const text = beatText(beat);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new beat has a new sentence, and each move begins its own time; what else is drawn anew leaves the time running
  useEffect(() => {
    if (!playing) return;
    const sentence = root.current?.querySelector('.stage-caption')?.textContent ?? '';
    const timer = setTimeout(next, readingTime(sentence, tellsVerdict(beat)));
    return () => clearTimeout(timer);
  }, [playing, text, moves]);
}

/** Play: each beat lasts as long as its sentence takes to read. */
import { type RefObject, useEffect } from 'react';
import { type Beat, indexOf } from '../../views';
import { readingTime } from './readingTime';

interface StagePlay {
  readonly playing: boolean;
  readonly beat: Beat;
  readonly beats: readonly Beat[];
  /** Returns false at the end. */
  readonly goOn: () => boolean;
  readonly pause: () => void;
}

export function useStagePlay(
  root: RefObject<HTMLElement | null>,
  { playing, beat, beats, goOn, pause }: StagePlay,
): void {
  const at = indexOf(beat, beats);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new beat has a new sentence
  useEffect(() => {
    if (!playing) return;
    const sentence = root.current?.querySelector('.stage-caption')?.textContent ?? '';
    const timer = setTimeout(
      () => {
        if (!goOn()) pause();
      },
      readingTime(sentence, beat.name === 'verdict'),
    );
    return () => clearTimeout(timer);
  }, [playing, goOn, beat, at]);
}

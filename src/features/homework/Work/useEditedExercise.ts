/** The exercise that is being made, kept as it was typed until another one is begun: it survives Close, another view and a reload. */
import { useState } from 'react';
import { useActions } from '../../../store';
import { type EditedExercise, type Exercise, newExercise, readExercise } from '../exercise/exercise';
import type { Preset } from '../exercise/presets';

const key = 'workExercise';

export interface KeptExercise extends EditedExercise {
  /** The browser has refused to keep it. */
  readonly isRefused: boolean;
  readonly startAgain: () => void;
}

/** It is about the step on the screen, whichever it was begun at. */
export function useEditedExercise(presets: readonly Preset[], step: number): KeptExercise {
  const { kept, keep } = useActions();
  const begun = (): Exercise => ({ ...newExercise, ...presets[0]?.rules });
  const [edited, setEdited] = useState(() => {
    const text = kept(key);
    return (text ? readExercise(text) : undefined) ?? begun();
  });
  const [isRefused, setRefused] = useState(false);
  const put = (next: Exercise): void => {
    setEdited(next);
    setRefused(!keep(key, JSON.stringify(next)));
  };
  return {
    exercise: { ...edited, step },
    change: (changes) => put({ ...edited, ...changes }),
    isRefused,
    startAgain: () => put(begun()),
  };
}

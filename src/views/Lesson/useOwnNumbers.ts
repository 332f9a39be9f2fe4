/** A question is asked only about numbers for which its texts are true: from any others the scene goes back to its own. */
import { useLayoutEffect, useState } from 'react';
import { holdsAt } from '../../lessons';
import { coveringQuestion, type State, sceneOf, useActions, useStore } from '../../store';
import { questionContext } from './question/questionContext';

/** Whether that has happened in this scene. */
export function useOwnNumbers({ lesson, scene, again }: NonNullable<State['lesson']>): boolean {
  const { restoreScene } = useActions();
  const isFalse = useStore(isAskedWrongly);
  const place = `${lesson.name} ${scene} ${again}`;
  const [taken, setTaken] = useState<string>();
  useLayoutEffect(() => {
    if (!isFalse) return;
    setTaken(place);
    restoreScene();
  }, [isFalse, place, restoreScene]);
  return taken === place;
}

/** Once its answer may be seen, the learner may try what they like. */
function isAskedWrongly(state: State): boolean {
  const { lesson } = state;
  if (!lesson || !coveringQuestion(state)) return false;
  return !holdsAt(sceneOf(lesson), questionContext(state));
}

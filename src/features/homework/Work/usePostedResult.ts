/** After every check of an exercise, its result is put where the host page hears of it. */
import { useEffect, useMemo } from 'react';
import { useStoreApi, useViewKey } from '../../../store';
import type { WorkResult } from '../asking/workResult';
import { exerciseId } from '../draft/names';
import { conventionResult } from './result';
import { scoreOf, type WorkScore } from './score';
import type { WorkModel } from './useWork';

/** A host sets it to `numbers` if it wants to have what was typed, too. */
const postKey = 'work.post';

export function useScore({ exercise, sheet, checked, draft }: WorkModel): WorkScore | undefined {
  if (!exercise || !sheet || !checked) return undefined;
  return scoreOf(exercise, sheet, { marks: checked.marks, hintsUsed: draft.hintsUsed });
}

export function usePostedResult(work: WorkModel, score: WorkScore | undefined): void {
  const store = useStoreApi();
  const [post] = useViewKey(postKey);
  const { exercise, place } = work;
  const id = useMemo(
    () => exercise && exerciseId(exercise.title, place, exercise.draws !== undefined),
    [exercise, place],
  );
  const details = score && detailsOf(score, work, post === 'numbers');
  const text = id && details && JSON.stringify({ exercise: id, score: score.score, of: score.of, details });
  useEffect(() => {
    if (text !== undefined) store.setState({ workResult: JSON.parse(text) as WorkResult });
  }, [text, store]);
}

function detailsOf(
  { score: _, of: _points, ...cells }: WorkScore,
  { draft, checked: found, step }: WorkModel,
  hasNumbers: boolean,
): WorkResult['details'] {
  const { checks, hintsUsed, slips, isFinished, checked } = draft;
  const convention = found && conventionResult(found, step.trace);
  return {
    ...cells,
    attempts: checks,
    finished: isFinished,
    hints: hintsUsed,
    slips,
    ...(convention && { convention }),
    ...(hasNumbers && checked && { numbers: checked }),
  };
}

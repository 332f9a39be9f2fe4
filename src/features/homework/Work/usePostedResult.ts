/** After every check of an exercise, its result is put where the host page hears of it. */
import { useEffect } from 'react';
import { useStoreApi, useViewKey } from '../../../store';
import type { WorkResult } from '../asking/workResult';
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
  const { exercise } = work;
  const text = exercise && score && JSON.stringify(resultOf(score, work, post === 'numbers'));
  useEffect(() => {
    if (text !== undefined) store.setState({ workResult: JSON.parse(text) as WorkResult });
  }, [text, store]);
}

function resultOf(
  { score, of, ...cells }: WorkScore,
  { exerciseId, draft, checked: found, step }: WorkModel,
  hasNumbers: boolean,
): WorkResult {
  const { checks, hintsUsed, slips, isFinished, checked } = draft;
  const convention = found && conventionResult(found, step.trace);
  return {
    exercise: exerciseId ?? '',
    score,
    of,
    details: {
      ...cells,
      attempts: checks,
      finished: isFinished,
      hints: hintsUsed,
      slips,
      ...(convention && { convention }),
      ...(hasNumbers && checked && { numbers: checked }),
    },
  };
}

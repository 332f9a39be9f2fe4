/** In place of a sheet: why there is none, and what to do. */
import { useActions } from '../../store';
import { messages } from '../../text';
import type { WorkModel } from './useWork';

export type Problem = 'damaged' | 'emptyBatch' | 'tooLarge';

export function workProblem({ isDamaged, sheet, step }: WorkModel): Problem | undefined {
  if (isDamaged) return 'damaged';
  if (step.trace.batchSize === 0) return 'emptyBatch';
  return sheet ? undefined : 'tooLarge';
}

export function WorkProblem({ problem, work }: { readonly problem: Problem; readonly work: WorkModel }) {
  const words = messages.work;
  const { setViewKey } = useActions();
  return (
    <div className="work-problem">
      <p>{words[problem]}</p>
      {problem === 'tooLarge' && work.scope !== 'weight' && (
        <button type="button" className="plain-button" onClick={() => setViewKey('work.show', 'weight')}>
          {words.scopes.weight}
        </button>
      )}
    </div>
  );
}

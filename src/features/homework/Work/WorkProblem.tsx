/** In place of a sheet: why there is none, and what to do. */
import type { ComponentProps } from 'react';
import { PlainButton } from '../../../kit/chrome/buttons';
import { Panel } from '../../../kit/chrome/Panel';
import { useActions } from '../../../store';
import { messages } from '../../../text';
import { refusalOf } from '../check';
import type { Begun } from '../draft/draft';
import { sheetAddress } from '../draft/sheetOn';
import type { WorkModel } from './useWork';

export type Problem = 'damaged' | 'otherStep' | 'otherNumbers' | 'emptyBatch' | 'tooLarge' | 'mistake' | 'notFinite';

export function workProblem({ exerciseText, isOfOtherNumbers, exercise, sheet, step }: WorkModel): Problem | undefined {
  if (exerciseText !== undefined && !exercise) return 'damaged';
  if (exercise && exercise.step !== step.trace.step) return 'otherStep';
  if (isOfOtherNumbers) return 'otherNumbers';
  if (step.trace.batchSize === 0) return 'emptyBatch';
  return refusalOf(step.trace) ?? (sheet ? undefined : 'tooLarge');
}

export function WorkProblem({ problem, work }: { readonly problem: Problem; readonly work: WorkModel }) {
  const words = messages.work;
  const { setViewKey, goTo } = useActions();
  const own = work.exercise?.step ?? 1;
  return (
    <div className="stack work-problem">
      <p>{problemText(problem, work)}</p>
      {problem === 'otherNumbers' && work.begun && work.sheetName !== undefined && (
        <a className="plain-button" href={sheetHome(work.begun, work.sheetName)}>
          {messages.sheets.goThere}
        </a>
      )}
      {problem === 'tooLarge' && work.scope !== 'weight' && (
        <PlainButton onClick={() => setViewKey('work.show', 'weight')}>{words.scopes.weight}</PlainButton>
      )}
      {problem === 'otherStep' && (
        <PlainButton onClick={() => goTo({ step: own, phase: 'sum' })}>{words.backToStep(own)}</PlainButton>
      )}
    </div>
  );
}

export function problemText(problem: Problem, { exercise }: Pick<WorkModel, 'exercise'>): string {
  const words = messages.work;
  if (problem === 'otherStep') return words.otherStep(exercise?.step ?? 1);
  return problem === 'otherNumbers' ? messages.sheets.otherNumbers : words[problem];
}

/** Where the exercise has its own numbers; a sheet that came from elsewhere is named. */
function sheetHome({ address, from }: Begun, name: string): string {
  return from === 'reader' ? address : sheetAddress(address, name);
}

/** The panel of My work, whatever it shows. */
export function WorkPanel(props: Pick<ComponentProps<typeof Panel>, 'subtitle' | 'tools' | 'children'>) {
  return <Panel name={messages.workView.name} className="wraps work" {...props} />;
}

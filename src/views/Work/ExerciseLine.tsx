/** The exercise: its title, the attempts, the points, and what becomes of the result. */
import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import { messages } from '../../text';
import type { Exercise } from '../shared/exercise/exercise';
import { resultText } from './result';
import { usePostedResult, useScore } from './usePostedResult';
import type { WorkModel } from './useWork';

export function ExerciseLine({ work, exercise }: { readonly work: WorkModel; readonly exercise: Exercise }) {
  const words = messages.work.exercise;
  const { draft, isClosed, isReleased, showsAnswers, showAnswers } = work;
  const score = useScore(work);
  usePostedResult(work, score);
  const [copied, setCopied] = useCopied(score ? JSON.stringify(score) : '');
  return (
    <div className="work-exercise">
      <p>
        <b>{exercise.title === '' ? words.name : exercise.title}</b>
        {draft.checks > 0 && exercise.feedback === 'each' && <> · {words.attempts(draft.checks, exercise.attempts)}</>}
        {score && (exercise.feedback === 'each' || isClosed) && (
          <> · {words.score(String(score.score), String(score.of))}</>
        )}
      </p>
      {isClosed && <p>{draft.checks === exercise.attempts ? words.lastAttempt : words.finished}</p>}
      {score && (
        <div className="work-buttons">
          {isReleased && (
            <button
              type="button"
              className="quiet-button"
              aria-pressed={showsAnswers}
              onClick={() => showAnswers(!showsAnswers)}
            >
              {showsAnswers ? words.hideAnswers : words.showAnswers}
            </button>
          )}
          <CopyButton label={words.copyResult} text={() => resultText(exercise, score, draft)} onCopied={setCopied} />
        </div>
      )}
      <CopiedText copied={copied} />
    </div>
  );
}

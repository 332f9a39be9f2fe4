/** The exercise: its title, the attempts, the points, and what becomes of the result. */
import { QuietButton } from '../../../kit/chrome/buttons';
import { CopiedText, CopyButton, useCopied } from '../../../kit/chrome/CopyButton';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import type { Exercise } from '../exercise/exercise';
import { askedForSheet } from './askedFor';
import { resultText, useResult } from './result';
import type { WorkModel } from './useWork';

export function ExerciseLine({ work, exercise }: { readonly work: WorkModel; readonly exercise: Exercise }) {
  const words = messages.work.exercise;
  const { draft, checked, isOld, isClosed, isReleased, showsAnswers, showAnswers, startAgain } = work;
  const result = useResult(work);
  const askedFor = askedForSheet(work);
  const isStartable = startAgain && (draft.checks > 0 || isClosed);
  // In a course page or system, what is kept is the learner's own.
  const isKeptHere = useStore(({ otherKeys }) => otherKeys.keep === undefined);
  const { begun } = work;
  const isOfEarlierVisit = begun?.from === 'reader' && begun.at < performance.timeOrigin;
  const isFormer = isKeptHere && isOfEarlierVisit && (draft.checks > 0 || work.typedCount > 0);
  const [copied, setCopied] = useCopied(result ? JSON.stringify(result) : '');
  return (
    <div className="aside work-exercise">
      <p>
        <b>{work.title}</b>
        {draft.checks > 0 && exercise.feedback === 'each' && <> · {words.attempts(draft.checks, exercise.attempts)}</>}
        {result && (exercise.feedback === 'each' || isClosed) && (
          <> · {words.score(String(result.score), String(result.of))}</>
        )}
      </p>
      {isFormer && <p>{words.former(messages.sheets.changed(begun.at, false))}</p>}
      {askedFor.length > 0 && <p className="work-asked">{messages.work.asked.all(askedFor)}</p>}
      {isClosed && <p>{draft.checks === exercise.attempts ? words.lastAttempt : words.finished}</p>}
      {isClosed && (isOld || !checked) && <p>{words.left}</p>}
      {(result || isStartable) && (
        <div className="controls work-buttons">
          {result && isReleased && (
            <QuietButton aria-pressed={showsAnswers} onClick={() => showAnswers(!showsAnswers)}>
              {showsAnswers ? words.hideAnswers : words.showAnswers}
            </QuietButton>
          )}
          {result && (
            <CopyButton label={words.copyResult} text={() => resultText(work.title, result)} onCopied={setCopied} />
          )}
          {isStartable && <QuietButton onClick={startAgain}>{words.again}</QuietButton>}
        </div>
      )}
      {isStartable && <p>{words.againKeeps}</p>}
      <CopiedText copied={copied} />
    </div>
  );
}

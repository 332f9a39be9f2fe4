/** What is wrong in the file, by line; each line leads to its place in the text. */
import { TextButton } from '../../../kit/chrome/buttons';
import type { LessonProblem } from '../../../lessons/file';
import { messages } from '../../../text';
import type { LessonWork } from './useLessonText';

interface ProblemListProps {
  readonly work: LessonWork;
  readonly onGoTo: (problem: LessonProblem) => void;
}

/** More would not be read; correcting these may remove others. */
const most = 50;

export function ProblemList({ work: { lesson, problems, isChecked }, onGoTo }: ProblemListProps) {
  const words = messages.writing;
  const questions = lesson?.scenes.filter(({ question }) => question).length ?? 0;
  return (
    <>
      <p role="status">
        {lesson && words.counts(lesson.scenes.length, questions)}{' '}
        {problems.length > 0 ? words.problems(problems.length) : isChecked ? words.noProblems : words.checking}
      </p>
      {problems.length > 0 && lesson && <p className="soft">{words.soundOnly}</p>}
      <ul className="writing-problems">
        {problems.slice(0, most).map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.message}`}>
            <TextButton onClick={() => onGoTo(problem)}>{words.line(problem.line)}</TextButton> {problem.message}
          </li>
        ))}
      </ul>
    </>
  );
}

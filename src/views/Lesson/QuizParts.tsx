/** What a quiz says beside its questions: where they come from, the way past them, and the result. */
import { TextButton } from '../../kit/chrome/buttons';
import { useMedium } from '../../kit/medium/medium';
import { lessonNamed, type Quiz, questionKey, titleText } from '../../lessons';
import { type State, useActions } from '../../store';
import { messages } from '../../text';

interface QuizProps {
  readonly open: NonNullable<State['lesson']>;
  readonly quiz: Quiz;
}

/** By ear, before the title, which alone is that of a scene: that a question comes before the lesson that was chosen. */
export function quizPlace({ lesson: { scenes }, scene }: QuizProps['open'], { before }: Quiz): string {
  return before === undefined
    ? ''
    : `${messages.quiz.earlier}. ${messages.lesson.questions.place(scene, scenes.length)}: `;
}

/** Above the question. Which lesson it comes from would say too much before the answer. */
export function QuizStart({ open: { lesson, scene }, quiz }: QuizProps) {
  const words = messages.quiz;
  const { openLesson } = useActions();
  const isFrame = useMedium().kind === 'frame';
  const { before } = quiz;
  // The page around a frame says what it asks for.
  if (isFrame) return null;
  if (before === undefined)
    return scene === 1 ? <p className="soft lesson-about">{words.about(lesson.scenes.length)}</p> : null;
  return (
    <p className="soft lesson-about">
      {words.earlier}
      {' · '}
      <TextButton onClick={() => openLesson(before)}>{words.skip}</TextButton>
    </p>
  );
}

/** Below an answered question: its lesson, and after the last one the result. */
export function QuizAfter({ open, quiz }: QuizProps) {
  const words = messages.quiz;
  const { openLesson } = useActions();
  const isFrame = useMedium().kind === 'frame';
  const { scenes } = open.lesson;
  const source = lessonNamed(quiz.items[open.scene - 1]?.lesson ?? '');
  const states = scenes.map((_, index) => open.questions[questionKey(index + 1, 0)]);
  const right = states.filter((state) => state?.status === 'right');
  const first = right.filter((state) => state?.attempts.length === 1).length;
  const skipped = states.filter((state) => state === undefined || state.status === 'unanswered').length;
  return (
    <>
      {source && !isFrame && (
        <p className="soft lesson-about">
          {words.lesson} <TextButton onClick={() => openLesson(source.name)}>{titleText(source.title)}</TextButton>
        </p>
      )}
      {open.scene === scenes.length && (
        <section className="lesson-end" aria-label={words.end}>
          <h4>{words.end}</h4>
          <p>{words.result(right.length, scenes.length, first)}</p>
          {skipped > 0 && <p>{words.skipped(skipped)}</p>}
        </section>
      )}
    </>
  );
}

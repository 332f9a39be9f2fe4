/** Back and Next at the foot of the panel. After the last scene, Next leads to the next lesson. */
import { PlainButton } from '../../kit/chrome/buttons';
import { useMedium } from '../../kit/medium/medium';
import { coveringQuestion, type State, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { lessonAfter } from './titles';

export function LessonMoves({ open: { lesson, scene } }: { readonly open: NonNullable<State['lesson']> }) {
  const words = messages.lesson;
  const { previousScene, nextScene, startLesson, openLesson } = useActions();
  const isAsking = useStore((state) => coveringQuestion(state) !== undefined);
  const isLast = scene === lesson.scenes.length;
  // A frame shows the lesson that its page has chosen.
  const isFrame = useMedium().kind === 'frame';
  // Short questions before a lesson are never in its way.
  const before = isFrame ? undefined : lesson.quiz?.before;
  const after = isLast && !isFrame ? lessonAfter(lesson)?.name : undefined;
  const leadOn = (): void => {
    if (isLast && before !== undefined) openLesson(before);
    else if (after !== undefined) startLesson(after);
    else nextScene();
  };
  return (
    <div className="row lesson-moves" data-not-on="stage paper">
      <PlainButton className="lesson-move" onClick={previousScene} disabled={scene === 1}>
        <span aria-hidden="true">← </span>
        {words.back}
      </PlainButton>
      {isAsking && (!isLast || after !== undefined) && <span className="soft lesson-skip">{words.maySkip}</span>}
      <PlainButton
        className="lesson-move"
        onClick={leadOn}
        disabled={isLast && after === undefined && before === undefined}
      >
        {isLast && before !== undefined ? messages.quiz.toLesson : after !== undefined ? words.nextLesson : words.next}
        <span aria-hidden="true"> →</span>
      </PlainButton>
    </div>
  );
}

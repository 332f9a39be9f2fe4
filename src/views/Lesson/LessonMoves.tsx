/** Back and Next at the foot of the panel. After the last scene, Next leads to the next lesson. */
import { useMedium } from '../../kit/medium/medium';
import { coveringQuestion, type State, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { lessonAfter } from './titles';

export function LessonMoves({ open: { lesson, scene } }: { readonly open: NonNullable<State['lesson']> }) {
  const words = messages.lesson;
  const { previousScene, nextScene, openLesson } = useActions();
  const isAsking = useStore((state) => coveringQuestion(state) !== undefined);
  const isLast = scene === lesson.scenes.length;
  // A frame shows the lesson that its page has chosen.
  const isFrame = useMedium().kind === 'frame';
  const after = isLast && !isFrame ? lessonAfter(lesson) : undefined;
  return (
    <div className="lesson-moves" data-not-on="paper">
      <button type="button" className="lesson-move" onClick={previousScene} disabled={scene === 1}>
        <span aria-hidden="true">← </span>
        {words.back}
      </button>
      {isAsking && (!isLast || after) && <span className="lesson-skip">{words.maySkip}</span>}
      <button
        type="button"
        className="lesson-move"
        onClick={() => (after ? openLesson(after.name) : nextScene())}
        disabled={isLast && !after}
      >
        {after ? words.nextLesson : words.next}
        <span aria-hidden="true"> →</span>
      </button>
    </div>
  );
}

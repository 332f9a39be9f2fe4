/** Back and Next at the foot of the panel. */
import { coveringQuestion, type State, useActions, useStore } from '../../store';
import { messages } from '../../text';

export function LessonMoves({ open: { lesson, scene } }: { readonly open: NonNullable<State['lesson']> }) {
  const words = messages.lesson;
  const { previousScene, nextScene } = useActions();
  const isAsking = useStore((state) => coveringQuestion(state) !== undefined);
  return (
    <div className="lesson-moves" data-not-on="paper">
      <button type="button" className="lesson-move" onClick={previousScene} disabled={scene === 1}>
        <span aria-hidden="true">← </span>
        {words.back}
      </button>
      {isAsking && scene < lesson.scenes.length && <span className="lesson-skip">{words.maySkip}</span>}
      <button type="button" className="lesson-move" onClick={nextScene} disabled={scene === lesson.scenes.length}>
        {words.next}
        <span aria-hidden="true"> →</span>
      </button>
    </div>
  );
}

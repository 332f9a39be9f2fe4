/** On a phone, in place of the transport: Back, the scenes, Next. */
import { useStore } from '../../store';
import { messages } from '../../text';
import { LessonMoves } from './LessonMoves';
import './Lesson.css';
import './lessonMoves.css';
import './lessonRooms.css';

export function LessonBar() {
  const lesson = useStore((state) => state.lesson);
  if (!lesson) return null;
  return (
    <section className="row bottom-bar lesson-bar" aria-label={messages.lesson.moves}>
      <LessonMoves open={lesson} />
    </section>
  );
}

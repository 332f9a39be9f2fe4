/** What the next press leads to. The presses do it, and the notes window says it beforehand. */
import { coveringQuestion, runOf, type State } from '../../../store';
import { indexOf } from '../../../views';
import { isAtEnd, nextLink } from '../lectureForm/showLink';
import { beatOnStage, beatsOnStage } from './beatOnStage';

/** `over`: the lecture, or the lesson, has nothing more; `end`: the run has no further step. */
export type Following = 'answer' | 'scene' | 'link' | 'beat' | 'step' | 'over' | 'end';

/** The stops of a lesson are its scenes, and the answer to a question comes first. In a lecture, each scene is a link. */
export function followingOf(state: State): Following {
  const { lesson, lecture, cursor } = state;
  if (coveringQuestion(state)) return 'answer';
  if (lecture && (lesson || isAtEnd(state))) return nextLink(lecture) ? 'link' : 'over';
  if (lesson) return lesson.scene < lesson.lesson.scenes.length ? 'scene' : 'over';
  const beats = beatsOnStage(state);
  if (indexOf(beatOnStage(state), beats) < beats.length - 1) return 'beat';
  return cursor.step < runOf(state).lastStep ? 'step' : 'end';
}

/** A clicker's presses in a lesson, beside those from scene to scene: nobody has a wheel in the hand, or a mouse. */
import { questionKey, unanswered } from '../../../lessons';
import { coveringQuestion, type ExplainerStore, questionOf, type State } from '../../../store';

/** In pixels, at the size of type that the last row can read. */
const lineHeight = 30;

/** Shows the next part of a scene that is too long for its panel, or the one before; false if there is none. A clicker has no other way to it. */
export function turnedPage(root: HTMLElement | null, by: 1 | -1): boolean {
  const text = root?.querySelector('.slot-lesson .lesson-scroll');
  if (!text) return false;
  const { scrollTop, scrollHeight, clientHeight } = text;
  const left = by > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  // Less than a line is the room below the text.
  if (left < lineHeight) return false;
  text.scrollBy({ top: by * 0.8 * clientHeight });
  return true;
}

/** Covers the answer again that the press before has shown; false if none was. */
export function coverAgain(store: ExplainerStore): boolean {
  const { lesson } = store.getState();
  if (!lesson) return false;
  const key = questionKey(lesson.scene, lesson.again);
  if (lesson.questions[key]?.status !== 'shown') return false;
  store.setState({ lesson: { ...lesson, questions: { ...lesson.questions, [key]: unanswered } } });
  // What was moved to show it goes back to where the scene begins.
  if (['make', 'batch'].includes(questionOf(store.getState())?.kind ?? ''))
    store.getState().enterScene(lesson.lesson, lesson.scene);
  return true;
}

/** Whether nothing follows: the last scene, without a question that is open. */
export function isOver(state: State): boolean {
  return state.lesson?.scene === state.lesson?.lesson.scenes.length && coveringQuestion(state) === undefined;
}

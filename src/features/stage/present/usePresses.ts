/**
 * The presses of a clicker: from beat to beat, from scene to scene of a lesson, whose answers come first, and from link to link of a
 * lecture. A press back undoes exactly that. Nobody has a wheel in the hand, or a mouse.
 */
import { type RefObject, useRef, useState } from 'react';
import { questionKey, unanswered } from '../../../lessons';
import { type ExplainerStore, questionOf, useStoreApi } from '../../../store';
import { isAtStart, moveLink } from '../lectureForm/showLink';
import { moveBeat } from './beatMoves';
import { followingOf } from './following';

/** `goOn` is false where Play ends. `onOver`: nothing follows. */
export function usePresses(root: RefObject<HTMLElement | null>, onOver: () => void) {
  const store = useStoreApi();
  /** How many there were: one may turn a page of the lesson and stay with its beat. */
  const [moves, setMoves] = useState(0);
  /** Pages of a long scene that presses have turned since it, or its answer, was shown. */
  const turns = useRef(0);
  const goOn = (): boolean => {
    setMoves((count) => count + 1);
    const state = store.getState();
    if (turnedPage(root.current, 1)) {
      turns.current++;
      return false;
    }
    turns.current = 0;
    switch (followingOf(state)) {
      case 'answer':
      case 'scene':
        state.lessonOn();
        return false;
      case 'over':
        onOver();
        return false;
      case 'link':
        return moveLink(store, 1) && !state.lesson;
      default:
        return moveBeat(store, 1);
    }
  };
  const goBack = (): void => {
    setMoves((count) => count + 1);
    if (turns.current > 0) {
      turns.current--;
      turnedPage(root.current, -1);
      return;
    }
    const { lesson, previousScene } = store.getState();
    if (lesson) coverAgain(store) || moveLink(store, -1, true) || previousScene();
    else (isAtStart(store.getState()) && moveLink(store, -1, true)) || moveBeat(store, -1);
  };
  return { goOn, goBack, moves };
}

/** In pixels, at the size of type that the last row can read. */
const lineHeight = 30;

/** Shows the next part of a scene that is too long for its panel, or the one before; false if there is none. A clicker has no other way to it. */
function turnedPage(root: HTMLElement | null, by: 1 | -1): boolean {
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
function coverAgain(store: ExplainerStore): boolean {
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

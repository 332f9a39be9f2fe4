/**
 * A new scene starts at its beginning: the panel scrolls to the top, and the page, where the panels are stacked. If the focus is in the panel or the choice of a lesson,
 * or was in what the scene before had, it moves to the scene's title, and of another lesson the title is announced; otherwise it stays, and the scene's title is announced.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useMedium } from '../../kit/medium/medium';
import { type OpenLesson, titleText } from '../../lessons';
import { messages } from '../../text';
import { placeWords, sceneName } from './titles';

/** Returns the text to announce. */
export function useSceneFocus(panel: RefObject<HTMLElement | null>, { lesson, scene }: OpenLesson): string {
  const [arrived, setArrived] = useState('');
  const before = useRef({ lesson, scene });
  const isFramed = useMedium().kind === 'frame';
  // The first lesson of a visit brings its panel along.
  useEffect(() => {
    const hasChosen = document.activeElement?.closest(choice) != null;
    if (hasChosen) setArrived(messages.lesson.arrived(titleText(before.current.lesson.title.text)));
    return focusTitle(panel.current, hasChosen);
  }, [panel]);
  useEffect(() => {
    const isOther = before.current.lesson !== lesson;
    if (!isOther && before.current.scene === scene) return undefined;
    before.current = { lesson, scene };
    const { current: body } = panel;
    if (!body) return undefined;
    const page = document.scrollingElement ?? document.documentElement;
    for (const element of [page, body, ...body.querySelectorAll('[data-lesson-scroll]')]) element.scrollTop = 0;
    const inside = hasLedHere(body);
    // In a course page, the scene may begin above what is in sight of it.
    if (inside && isFramed) titleIn(body)?.scrollIntoView({ block: 'nearest' });
    const here = isOther ? messages.lesson.arrived(titleText(lesson.title.text)) : '';
    setArrived(inside ? here : placeWords(lesson).arrived(scene, lesson.scenes.length, sceneName(lesson, scene)));
    return inside ? focusTitle(body, true) : undefined;
  }, [panel, lesson, scene, isFramed]);
  return arrived;
}

/** The list of lessons, and the button that opens it. */
const choice = '.lesson-choice, [role="listbox"], [role="menu"]';

/** Whether a control of the panel led to the scene, also one that is gone, such as the link at the end of a lesson. */
function hasLedHere(body: HTMLElement): boolean {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body || body.contains(activeElement)) return true;
  return activeElement.closest(`.lesson-bar, ${choice}`) !== null;
}

/** In milliseconds: longer than a list takes to close. */
const closing = 1000;

/** A list that is about to close gives the focus back to its button; then it is taken once more. The returned function breaks it off. */
function focusTitle(body: HTMLElement | null, isNow: boolean): () => void {
  const focus = (): void => titleIn(body)?.focus({ preventScroll: true });
  if (isNow) focus();
  const watching = new AbortController();
  const { signal } = watching;
  const stop = (): void => watching.abort();
  const timer = setTimeout(stop, closing);
  const takeBack = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element && target.closest('.lesson-choice'))) return;
    stop();
    requestAnimationFrame(focus);
  };
  document.addEventListener('focusin', takeBack, { signal });
  for (const press of ['keydown', 'pointerdown']) document.addEventListener(press, stop, { signal, capture: true });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function titleIn(body: HTMLElement | null): HTMLElement | undefined {
  return body?.querySelector<HTMLElement>('[data-scene-title]') ?? undefined;
}

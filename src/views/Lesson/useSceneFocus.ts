/**
 * A new scene starts at its beginning: the panel scrolls to the top, and the page, where the panels are stacked. If the focus is in the panel or the choice of a lesson,
 * or was in what the scene before had, it moves to the scene's title; otherwise it stays, and the title is announced.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useMedium } from '../../kit/medium/medium';
import type { OpenLesson } from '../../lessons';
import { placeWords, sceneName } from './titles';

/** Returns the text to announce. */
export function useSceneFocus(panel: RefObject<HTMLElement | null>, { lesson, scene }: OpenLesson): string {
  const [arrived, setArrived] = useState('');
  const before = useRef({ lesson, scene });
  const isFramed = useMedium().kind === 'frame';
  // The first lesson of a visit brings its panel along.
  useEffect(() => {
    if (document.activeElement?.closest(choice)) titleIn(panel.current)?.focus({ preventScroll: true });
  }, [panel]);
  useEffect(() => {
    if (before.current.lesson === lesson && before.current.scene === scene) return;
    before.current = { lesson, scene };
    const { current: body } = panel;
    if (!body) return;
    const page = document.scrollingElement ?? document.documentElement;
    for (const element of [page, body, ...body.querySelectorAll('[data-lesson-scroll]')]) element.scrollTop = 0;
    const inside = hasLedHere(body);
    if (inside) titleIn(body)?.focus({ preventScroll: true });
    // In a course page, the scene may begin above what is in sight of it.
    if (inside && isFramed) titleIn(body)?.scrollIntoView({ block: 'nearest' });
    setArrived(inside ? '' : placeWords(lesson).arrived(scene, lesson.scenes.length, sceneName(lesson, scene)));
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

function titleIn(body: HTMLElement | null): HTMLElement | undefined {
  return body?.querySelector<HTMLElement>('[data-scene-title]') ?? undefined;
}

/**
 * A new scene starts at its beginning: the panel scrolls to the top, and the page, where the panels are stacked. If the focus is in the panel, it moves to the scene's
 * title; otherwise it stays, and the title is announced.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { OpenLesson } from '../../lessons';
import { placeWords, sceneName } from './titles';

/** Returns the text to announce. */
export function useSceneFocus(panel: RefObject<HTMLElement | null>, { lesson, scene }: OpenLesson): string {
  const [arrived, setArrived] = useState('');
  const before = useRef({ lesson, scene });
  useEffect(() => {
    if (before.current.lesson === lesson && before.current.scene === scene) return;
    before.current = { lesson, scene };
    const { current: body } = panel;
    if (!body) return;
    const page = document.scrollingElement ?? document.documentElement;
    for (const element of [page, body, ...body.querySelectorAll('[data-lesson-scroll]')]) element.scrollTop = 0;
    const inside = body.contains(document.activeElement) || document.activeElement?.closest('.lesson-bar') !== null;
    if (inside) body.querySelector<HTMLElement>('[data-scene-title]')?.focus({ preventScroll: true });
    setArrived(inside ? '' : placeWords(lesson).arrived(scene, lesson.scenes.length, sceneName(lesson, scene)));
  }, [panel, lesson, scene]);
  return arrived;
}

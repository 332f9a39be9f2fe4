/**
 * The lesson beside the stage has one size of type, which the last row can read, whatever size the views have, and the narrowest panel in which its scene
 * fits. A scene too long for the widest is turned over like pages.
 */
import type { RefObject } from 'react';
import { hasScrolled, useFit } from '../../../kit';

/** In the stage's own size of type. */
const widths = [16, 17.5, 19, 20.5, 22] as const;

export function useLessonType(root: RefObject<HTMLElement | null>, scene: string): void {
  useFit(root, {
    content: scene,
    steps: widths,
    apply(width) {
      root.current?.style.setProperty('--lesson-width', String(width));
    },
    fits: () => !hasScrolled(root.current, '.slot-lesson .lesson-scroll'),
    otherwise: widths[4],
  });
}

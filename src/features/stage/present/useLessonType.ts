/**
 * The lesson beside the stage has the type in which its scene fits, whatever size the views have: first the usual one, then
 * smaller type in a wider panel. A scene too long for the smallest is scrolled in a size that can be read.
 */
import type { RefObject } from 'react';
import { hasScrolled, useFit } from '../../../kit';

/** Type size and width, in the stage's own. */
const sizes = [
  [0.8, 16],
  [0.75, 17],
  [0.7, 18],
  [0.65, 19],
  [0.6, 20],
  [0.56, 20.5],
  [0.52, 21],
] as const;

export function useLessonType(root: RefObject<HTMLElement | null>, scene: string): void {
  useFit(root, {
    content: scene,
    steps: sizes,
    apply([type, width]) {
      root.current?.style.setProperty('--lesson-type', String(type));
      root.current?.style.setProperty('--lesson-width', String(width));
    },
    fits: () => !hasScrolled(root.current, '.slot-lesson .lesson-scroll'),
    otherwise: sizes[3],
  });
}

/** A button that was pressed in a question and is gone then, such as Back to the question, leaves the focus to the prompt. */
import { type RefObject, useEffect, useRef } from 'react';
import { questionStateOf, type State } from '../../store';

export function useQuestionFocus(panel: RefObject<HTMLElement | null>, open: NonNullable<State['lesson']>): void {
  const { status } = questionStateOf({ lesson: open });
  const now = `${open.again} ${open.running !== undefined} ${status}`;
  const place = `${open.lesson.name} ${open.scene}`;
  const before = useRef({ now, place });
  useEffect(() => {
    const { current: last } = before;
    before.current = { now, place };
    if (last.place !== place || last.now === now) return;
    const frame = requestAnimationFrame(() => {
      const prompt = panel.current?.querySelector<HTMLElement>('[data-question-prompt]');
      if (document.activeElement === document.body) prompt?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [panel, now, place]);
}

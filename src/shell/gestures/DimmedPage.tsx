/**
 * Dims what a lesson's scene does not speak of. Its views and quantities get `data-spoken`, and the root `data-dims`; the
 * stylesheet does the rest. As for light, attributes are set directly on the elements. Steps and phases change nothing
 * about it; it ends when the learner selects, changes or opens something else.
 */
import { type RefObject, useEffect } from 'react';
import { oncePerFrame, panelId } from '../../kit';
import { hasLeftScene, patternInScene, readViewNames, type State, sceneOf, useStoreApi } from '../../store';
import { viewNamed } from '../../views';
import { showSpoken } from '../minute/showSpoken';
import '../styles/dimming.css';

export interface DimmingProps {
  readonly root: RefObject<HTMLElement | null>;
  /** What a step that is told speaks of, in place of a scene; then everything else is paler, text too. */
  readonly told?: readonly string[] | undefined;
}

export function DimmedPage({ root, told }: DimmingProps) {
  const store = useStoreApi();
  useEffect(() => {
    const { current: page } = root;
    if (!page) return;
    let spoken: readonly Element[] = [];
    const mark = (): void => {
      const focus = told ?? focusOfScene(store.getState());
      const next = focus ? elementsIn(page, focus) : [];
      for (const element of spoken) if (!next.includes(element)) element.removeAttribute('data-spoken');
      for (const element of next) element.setAttribute('data-spoken', '');
      spoken = next;
      page.toggleAttribute('data-dims', focus !== undefined);
      page.toggleAttribute('data-tells', told !== undefined);
    };
    const marking = oncePerFrame(mark);
    // Views that are drawn later, and rows that scroll into sight.
    const drawn = new MutationObserver(() => {
      if (page.hasAttribute('data-dims')) marking.ask();
    });
    drawn.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-quantity'] });
    const unsubscribe = store.subscribe((state, before) => {
      if ((state.lesson || before.lesson) && state.pointed === before.pointed) marking.ask();
    });
    mark();
    const showing = told && requestAnimationFrame(() => showSpoken(page));
    return () => {
      drawn.disconnect();
      unsubscribe();
      marking.cancel();
      if (showing) cancelAnimationFrame(showing);
      for (const element of spoken) element.removeAttribute('data-spoken');
      page.removeAttribute('data-dims');
      page.removeAttribute('data-tells');
    };
  }, [root, store, told]);
  return null;
}

/** What the scene speaks of; undefined if nothing is to be dimmed. */
function focusOfScene(state: State): readonly string[] | undefined {
  const { lesson } = state;
  if (!lesson || lesson.running) return undefined;
  const { focus } = sceneOf(lesson);
  if (focus.length === 0 || hasLeftScene(state, lesson)) return undefined;
  return focus.map(({ text }) => patternInScene(text, lesson));
}

function elementsIn(page: HTMLElement, focus: readonly string[]): readonly Element[] {
  const panels = readViewNames(focus.join()).views.flatMap((name) => {
    const panel = page.querySelector(`#${panelId(viewNamed(name).title())}`);
    return panel ? [panel] : [];
  });
  const patterns = focus.map((pattern) => pattern.split('.'));
  const isSpokenOf = (address: string): boolean => {
    const parts = address.split('.');
    return patterns.some(
      (pattern) => pattern.length === parts.length && pattern.every((part, at) => part === '*' || part === parts[at]),
    );
  };
  const quantities = [...page.querySelectorAll('.panel [data-quantity]')].filter((element) =>
    isSpokenOf(element.getAttribute('data-quantity') ?? ''),
  );
  return [...panels, ...quantities];
}

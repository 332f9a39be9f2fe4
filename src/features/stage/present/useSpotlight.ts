/**
 * What the spotlight leaves bright is found here, because a rule that asked `:has([data-light])` of every element would have the styles of
 * the whole page computed anew wherever anything on it changes.
 */
import { type RefObject, useEffect } from 'react';
import { onEachDrawing } from './eachDrawing';

const holds = 'data-holds-light';

/** While it is on, marks the elements below the stage that hold one with `data-light`. */
export function useSpotlight(root: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    const stage = root.current;
    if (!stage || !isOn) return;
    const mark = (): void => {
      const holding = new Set<Element>();
      for (const { parentElement } of stage.querySelectorAll('[data-light]')) {
        for (let around = parentElement; around && around !== stage; around = around.parentElement) holding.add(around);
      }
      markOnly(holding, stage);
    };
    const stop = onEachDrawing(stage, mark, ['data-light']);
    return () => {
      stop();
      markOnly(new Set(), stage);
    };
  }, [root, isOn]);
}

function markOnly(holding: ReadonlySet<Element>, stage: Element): void {
  for (const before of stage.querySelectorAll(`[${holds}]`)) if (!holding.has(before)) before.removeAttribute(holds);
  for (const one of holding) one.toggleAttribute(holds, true);
}

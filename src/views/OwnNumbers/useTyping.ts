/** Whether a finger is typing into a field: then a keyboard covers half of the screen, and what is not typed into gives way. */
import { type FocusEvent, useEffect, useState } from 'react';

/** In pixels: a keyboard is higher than what browsers show and hide of themselves. */
const keyboardHeight = 120;

export function useTyping() {
  const [isTyping, setTyping] = useState(false);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!isTyping || !viewport) return;
    let height = viewport.height;
    // A keyboard that was put away leaves the focus where it was.
    const onResize = (): void => {
      if (viewport.height > height + keyboardHeight) setTyping(false);
      height = viewport.height;
    };
    viewport.addEventListener('resize', onResize);
    return () => viewport.removeEventListener('resize', onResize);
  }, [isTyping]);
  return {
    isTyping,
    stop: () => setTyping(false),
    onFocus: ({ target }: FocusEvent) => setTyping(isTextField(target) && matchMedia('(pointer: coarse)').matches),
  };
}

export function isTextField(target: unknown): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'text';
}

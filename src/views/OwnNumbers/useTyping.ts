/**
 * Whether a field is being edited on a touch screen: the keyboard then covers half of the screen, and other parts are
 * hidden.
 */
import { type FocusEvent, useEffect, useState } from 'react';

/** In pixels: a keyboard is higher than the toolbars that browsers show and hide. */
const keyboardHeight = 120;

export function useTyping() {
  const [isTyping, setTyping] = useState(false);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!isTyping || !viewport) return;
    let height = viewport.height;
    // Hiding the keyboard leaves the focus in the field.
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

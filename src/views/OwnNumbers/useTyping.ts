/** Whether a finger is typing into a field: then a keyboard covers half of the screen, and what is not typed into gives way. */
import { type FocusEvent, type RefObject, useState } from 'react';

export function useTyping(form: RefObject<HTMLElement | null>) {
  const [isTyping, setTyping] = useState(false);
  return {
    isTyping,
    handlers: {
      onFocus: ({ target }: FocusEvent) => setTyping(isTextField(target) && matchMedia('(pointer: coarse)').matches),
      onBlur: ({ relatedTarget }: FocusEvent) => {
        if (!(relatedTarget instanceof Node && form.current?.contains(relatedTarget))) setTyping(false);
      },
    },
  };
}

export function isTextField(target: unknown): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'text';
}

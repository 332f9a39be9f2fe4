/** A button that opens something over the page. */
import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { flushSync } from 'react-dom';

interface OverlayButtonProps {
  readonly className: string;
  /** The button's name, where its face does not say it. */
  readonly label?: string;
  readonly face: ReactNode;
  /**
   * What opens; made when it does, so that closed it costs nothing. `leave` is for a press in it that may open something else, which gives
   * the focus back to what has it then: the button.
   */
  readonly children: (trigger: RefObject<HTMLButtonElement | null>, close: () => void, leave: () => void) => ReactNode;
}

export function OverlayButton({ className, label, face, children }: OverlayButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const leave = useCallback(() => {
    flushSync(close);
    trigger.current?.focus();
  }, [close]);
  return (
    <>
      <Button
        ref={trigger}
        className={className}
        {...(label !== undefined && { 'aria-label': label })}
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        {face}
      </Button>
      {isOpen && children(trigger, close, leave)}
    </>
  );
}

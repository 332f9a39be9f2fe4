/** Ways past what has many stops of Tab, in both directions: a button before and one after it, each seen while it has the focus. */
import { type ReactNode, useRef } from 'react';
import { PlainButton } from '../chrome/buttons';
import './skipOver.css';

interface SkipOverProps {
  readonly past: string;
  readonly back: string;
  readonly children: ReactNode;
}

export function SkipOver({ past, back, children }: SkipOverProps) {
  const [before, after] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  return (
    <>
      <PlainButton className="visually-hidden skip-over" ref={before} onClick={() => after.current?.focus()}>
        {past}
      </PlainButton>
      {children}
      <PlainButton
        className="visually-hidden skip-over"
        data-skipped=""
        ref={after}
        onClick={() => before.current?.focus()}
      >
        {back}
      </PlainButton>
    </>
  );
}

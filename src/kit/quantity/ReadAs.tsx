/** What the eye sees, and the text that assistive technology reads in its place. */
import type { ReactNode } from 'react';

interface ReadAsProps {
  readonly text: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function ReadAs({ text, className, children }: ReadAsProps) {
  return (
    <>
      <span className={className} aria-hidden="true">
        {children}
      </span>
      <span className="visually-hidden">{text}</span>
    </>
  );
}

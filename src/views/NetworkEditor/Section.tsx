/** A part of the editor, named by its heading. */
import type { ReactNode } from 'react';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ id, title, children }: SectionProps) {
  return (
    <section className="scenario-section" aria-labelledby={`editor-${id}`}>
      <h3 id={`editor-${id}`}>{title}</h3>
      {children}
    </section>
  );
}

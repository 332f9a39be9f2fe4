/** A part of an editor, named by its heading. */
import { type ReactNode, useId } from 'react';
import './scenarioForm.css';

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="stack scenario-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

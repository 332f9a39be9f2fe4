/** A row of Share whose choices a button opens: what can be shared besides the screen. */
import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';

interface ShareChoicesProps {
  readonly title: string;
  readonly detail: string;
  /** What the button says. */
  readonly choose: string;
  /** The choices, and the link that they make. */
  readonly children: ReactNode;
}

export function ShareChoices({ title, detail, choose, children }: ShareChoicesProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <h3 className="share-heading" id={id}>
        {title}
      </h3>
      <p className="share-note">{detail}</p>
      <div className="controls share-row">
        <Button className="quiet-button" aria-expanded={isOpen} onPress={() => setOpen((is) => !is)}>
          {choose}
        </Button>
      </div>
      {isOpen && (
        <section className="stack share-form" aria-labelledby={id}>
          {children}
        </section>
      )}
    </>
  );
}

/** A card with a name: the frame that every view stands in. */
import type { ReactNode } from 'react';

interface PanelProps {
  /** The region's accessible name, which hosts and tests rely on. */
  readonly name: string;
  readonly subtitle?: ReactNode;
  /** Controls at the right end of the heading. */
  readonly tools?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Panel({ name, subtitle, tools, className = '', children }: PanelProps) {
  const id = `panel-${name.toLowerCase().replace(/\W+/g, '-')}`;
  return (
    <section className={`panel ${className}`} aria-labelledby={id} id={id.replace('panel-', 'view-')}>
      <header className="panel-head">
        <h2 id={id}>{name}</h2>
        {subtitle !== undefined && <p className="panel-subtitle">{subtitle}</p>}
        {tools !== undefined && <div className="panel-tools">{tools}</div>}
      </header>
      {children}
    </section>
  );
}

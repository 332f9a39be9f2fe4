/** A card with a name: the frame that every view stands in. */
import { createContext, type ReactNode, useContext } from 'react';
import { messages } from '../../text';
import { Icon } from './Icon';

interface PanelProps {
  /** The region's accessible name, which hosts and tests rely on. */
  readonly name: string;
  readonly subtitle?: ReactNode;
  /** Controls at the right end of the heading. */
  readonly tools?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What a shell lets a panel do with itself; absent where the panel always stands. */
export interface PanelControls {
  readonly onClose: () => void;
  /** Whether it has the whole width, and the way to change that; absent where it always has, or never can. */
  readonly room?: { readonly wide: boolean; readonly onToggle: () => void } | undefined;
}

export const PanelControlsContext = createContext<PanelControls | undefined>(undefined);

export function Panel({ name, subtitle, tools, className = '', children }: PanelProps) {
  const id = `panel-${name.toLowerCase().replace(/\W+/g, '-')}`;
  const controls = useContext(PanelControlsContext);
  return (
    <section className={`panel ${className}`} aria-labelledby={id} id={id.replace('panel-', 'view-')}>
      <header className="panel-head">
        <h2 id={id}>{name}</h2>
        {subtitle !== undefined && <p className="panel-subtitle">{subtitle}</p>}
        <div className="panel-tools">
          {tools}
          {controls?.room && (
            <button
              type="button"
              className="panel-button panel-room"
              aria-label={messages.app.widenPanel(name)}
              aria-pressed={controls.room.wide}
              onClick={controls.room.onToggle}
            >
              <Icon name={controls.room.wide ? 'narrow' : 'widen'} />
            </button>
          )}
          {controls && (
            <button
              type="button"
              className="panel-button panel-close"
              aria-label={messages.app.closePanel(name)}
              onClick={controls.onClose}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      </header>
      {children}
    </section>
  );
}

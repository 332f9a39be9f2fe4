/** The frame of every view: a card with a heading. */
import { createContext, type ReactNode, useContext, useId } from 'react';
import { createPortal } from 'react-dom';
import { messages } from '../../text';
import { IconButton } from './buttons';

interface PanelProps {
  /** The region's accessible name, which hosts and tests rely on. */
  readonly name: string;
  readonly subtitle?: ReactNode;
  /** Controls at the right end of the heading. */
  readonly tools?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** How the panel can be closed or enlarged; absent if it cannot. */
export interface PanelControls {
  readonly onClose: () => void;
}

export const PanelControlsContext = createContext<PanelControls | undefined>(undefined);

/** Where the shell shows a panel's subtitle and tools instead of its head; absent: in the panel's head. */
export const PanelHeadContext = createContext<HTMLElement | null | undefined>(undefined);

/** True in a picture of panels that stand elsewhere in the document: only those have the ids that others look for. */
export const PanelPictureContext = createContext(false);

/** The id of the panel with that name, in any script: letters of other languages stay. */
export function panelId(name: string): string {
  return `view-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

/** Whether any part of the panel with that name is visible. */
export function isPanelInSight(name: string): boolean {
  const box = document.getElementById(panelId(name))?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
}

export function Panel({ name, subtitle, tools, className = '', children }: PanelProps) {
  const own = useId();
  const isPicture = useContext(PanelPictureContext);
  const id = isPicture ? `${panelId(name)}-${own}` : panelId(name);
  const headId = id.replace('view-', 'panel-');
  const controls = useContext(PanelControlsContext);
  const elsewhere = useContext(PanelHeadContext);
  const head = (
    <>
      {subtitle !== undefined && <p className="soft panel-subtitle">{subtitle}</p>}
      <div className="row panel-tools">
        {tools}
        {controls && (
          <IconButton
            icon="close"
            className="panel-button panel-close"
            aria-label={messages.app.closePanel(name)}
            onClick={controls.onClose}
          />
        )}
      </div>
    </>
  );
  return (
    <section className={`panel ${className}`} aria-labelledby={headId} id={id}>
      {elsewhere === undefined ? (
        <header className="panel-head">
          <h2 id={headId}>{name}</h2>
          {head}
        </header>
      ) : (
        <>
          <h2 className="visually-hidden" id={headId}>
            {name}
          </h2>
          {elsewhere && createPortal(head, elsewhere)}
        </>
      )}
      {children}
    </section>
  );
}

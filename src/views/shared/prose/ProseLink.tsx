/** A link in a text: to a place in the app, or to another page, whose address is shown before it is opened. */
import type { ReactNode } from 'react';
import type { Link } from '../../../prose';
import { messages } from '../../../text';
import { OverlayButton } from '../chrome/OverlayButton';
import { PopoverFrame } from '../chrome/PopoverFrame';

interface ProseLinkProps {
  readonly to: Link['to'];
  readonly children: ReactNode;
}

export function ProseLink({ to, children }: ProseLinkProps) {
  if ('hash' in to) return <a href={`#${to.hash}`}>{children}</a>;
  const words = messages.prose;
  return (
    <OverlayButton className="prose-outside" face={children}>
      {(trigger, close) => (
        <PopoverFrame
          trigger={trigger}
          onClose={close}
          label={words.leavesPage}
          className="popover"
          dialogClass="prose-leaving"
        >
          <p>{words.leavesPage}</p>
          <p className="prose-address">{to.address}</p>
          <a className="plain-button" href={to.address} target="_blank" rel="noopener noreferrer" onClick={close}>
            {words.openPage}
          </a>
          <button type="button" className="quiet-button" onClick={close}>
            {words.stay}
          </button>
        </PopoverFrame>
      )}
    </OverlayButton>
  );
}

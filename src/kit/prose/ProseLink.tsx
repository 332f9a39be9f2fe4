/** A link in a text: to a place in the app, or to another page, whose address is shown before it is opened. */
import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import { Link as PressableText } from 'react-aria-components';
import type { Link } from '../../prose';
import { useActions } from '../../store';
import { messages } from '../../text';
import { PlainButton } from '../chrome/buttons';
import { PopoverFrame } from '../chrome/PopoverFrame';

interface ProseLinkProps {
  readonly to: Link['to'];
  readonly children: ReactNode;
}

/** On a page without scripts: the address of what a link leads to. */
export const StaticLinkContext = createContext<((to: Link['to']) => string) | undefined>(undefined);

export function ProseLink({ to, children }: ProseLinkProps) {
  const { followLink } = useActions();
  const addressOf = useContext(StaticLinkContext);
  if (addressOf) return <a href={addressOf(to)}>{children}</a>;
  if ('address' in to) return <OutsideLink address={to.address}>{children}</OutsideLink>;
  return (
    <PressableText className="prose-link" onPress={() => followLink(to.hash)}>
      {children}
    </PressableText>
  );
}

/** Not an anchor, so that no key and no button of the mouse follows it unasked. */
function OutsideLink({ address, children }: { readonly address: string; readonly children: ReactNode }) {
  const words = messages.prose;
  const trigger = useRef<HTMLAnchorElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <PressableText ref={trigger} className="prose-link prose-outside" onPress={() => setOpen(true)}>
        {children}
      </PressableText>
      {isOpen && (
        <PopoverFrame
          trigger={trigger}
          onClose={close}
          label={words.leavesPage}
          className="choice-popover"
          dialogClass="prose-leaving"
        >
          <p>{words.leavesPage}</p>
          <p className="prose-address">{address}</p>
          <div className="prose-leaving-tools">
            <a className="plain-button" href={address} target="_blank" rel="noopener noreferrer" onClick={close}>
              {words.openPage}
            </a>
            <PlainButton onClick={close}>{words.stay}</PlainButton>
          </div>
        </PopoverFrame>
      )}
    </>
  );
}

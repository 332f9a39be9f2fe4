/**
 * Over the whole stage, for the audience: the QR code of the present state, as large as the window allows, and its link beneath.
 * The stage's keys close it; where nobody could open the link, this says why, and what to do before the lecture.
 */
import { type CSSProperties, Fragment, type MouseEvent, useEffect, useRef } from 'react';
import { CodePicture, CopyField, canBeOpened, LinkLimits, useAudienceLink } from '../../../shell';
import type { State } from '../../../store';
import { messages } from '../../../text';
import './audienceScreen.css';

interface AudienceScreenProps {
  readonly state: State;
  readonly onClose: () => void;
}

/** In type as large as the other sentences', on a screen of the usual shape. */
const lettersOnLine = 72;

export function AudienceScreen({ state, onClose }: AudienceScreenProps) {
  const words = messages.audience;
  const screen = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    screen.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const audience = useAudienceLink(state);
  const { link, code, isWhole } = audience;
  const isOpen = canBeOpened(audience);
  const close = ({ target }: MouseEvent): void => {
    if (target instanceof Element && !target.closest('.copy-field, button')) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the stage's keys close it
    <section
      className="stack audience-screen"
      ref={screen}
      tabIndex={-1}
      aria-label={words.title}
      style={{ '--letters': link.length, '--lines': Math.ceil(link.length / lettersOnLine) } as CSSProperties}
      onClick={close}
    >
      {isOpen && isWhole && code && <CodePicture code={code} link={link} />}
      {isOpen && isWhole && code && (
        <p className="audience-link">
          <BrokenLink link={link} />
        </p>
      )}
      <LinkLimits state={state} of={audience} />
      {!isOpen && <p className="audience-limit">{words.leads.help}</p>}
      {isOpen && isWhole && !code && <CopyField label={words.link} text={link} />}
      <p className="soft audience-detail">{words.detail}</p>
    </section>
  );
}

/** Lines end where a part of the link ends. */
function BrokenLink({ link }: { readonly link: string }) {
  return link.split(/(?=[#&])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

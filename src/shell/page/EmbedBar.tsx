/** The slim row of a frame: previous phase, current phase, next phase, and a link to the whole app. */
import { type MouseEvent, type ReactNode, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { phaseNumber } from '../../quantity';
import { isFrameKey, type State, tabsOfFrame, useActions, useIsLocked, useStore, writeAddress } from '../../store';
import { messages } from '../../text';
import { TransportButton } from '../../views';

/** `children`: between the phases and the link. */
export function EmbedBar({ children }: { readonly children?: ReactNode }) {
  const words = messages.transport;
  const phase = useStore((state) => state.cursor.phase);
  const atStart = useStore(({ cursor }) => cursor.step === 1 && cursor.phase === 'batch');
  const isFixed = useIsLocked('phase');
  const { previousPhase, nextPhase } = useActions();
  return (
    <header className="controls embed-bar">
      <h1 className="visually-hidden">{messages.embed.name}</h1>
      <Toolbar aria-label={words.label} className="row gap-8 embed-transport">
        {!isFixed && (
          <TransportButton name={words.previousPhase} icon="previousPhase" onPress={previousPhase} disabled={atStart} />
        )}
        <strong className="embed-phase">{words.phaseOf(phaseNumber(phase), messages.phases.names[phase])}</strong>
        {!isFixed && <TransportButton name={words.nextPhase} icon="nextPhase" onPress={nextPhase} />}
      </Toolbar>
      {children}
      <OpenInFull address={useStore(fullAddress)} />
    </header>
  );
}

/** A page can forbid its frames to open tabs, and a blocked link says nothing: then the address is there to be copied. */
function OpenInFull({ address }: { readonly address: string }) {
  const words = messages.embed;
  const [isBlocked, setBlocked] = useState(false);
  // What is answered or typed in another tab would not be with the page around, which keeps it, and grades it.
  const isKeptAround = useStore(
    ({ lesson, otherKeys: { keep, exercise } }) => keep === '1' && Boolean(lesson ?? exercise),
  );
  // The app is a text within the page around, a notebook's for example: no tab has an address for it.
  if (isKeptAround || location.protocol === 'blob:') return null;
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setBlocked(!window.open(event.currentTarget.href, '_blank'));
  };
  if (isBlocked) {
    return (
      <label className="embed-open" title={words.blockedHint}>
        {words.blocked}{' '}
        <input readOnly value={new URL(address, location.href).href} onFocus={(event) => event.target.select()} />
      </label>
    );
  }
  return (
    <a className="embed-open" href={address} target="_blank" rel="noopener" title={words.openInFullHint} onClick={open}>
      {words.openInFull} <span aria-hidden="true">↗</span>
    </a>
  );
}

/** The address of the same state in the whole app: the frame's views are its tabs, or in its place. */
function fullAddress(state: State): string {
  const others = Object.entries(state.otherKeys).filter(([key]) => !isFrameKey(key));
  const view = state.lesson ? undefined : tabsOfFrame(state.otherKeys.embed ?? '');
  return writeAddress({ ...state, otherKeys: { ...Object.fromEntries(others), ...(view !== undefined && { view }) } });
}

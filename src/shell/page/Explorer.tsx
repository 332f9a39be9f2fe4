/** The explorer: header, transport, and the panels. */

import { useCallback, useRef, useState } from 'react';
import { media, mediumAttribute, Tip } from '../../kit';
import {
  displayKeyOf,
  hasLongNote,
  isFirstVisit,
  isFolded,
  questionOf,
  useActions,
  useStore,
  useStoreApi,
} from '../../store';
import { messages } from '../../text';
import { LessonBar, OwnNumbers, Phases, StepSettings, Transport, usePlay, viewNamed } from '../../views';
import { KeysDialog } from '../dialogs/KeysDialog';
import { LatexHost } from '../dialogs/LatexHost';
import { SettingsSheet } from '../dialogs/SettingsSheet';
import { contentStart } from '../gestures/contentStart';
import { Dimming } from '../gestures/Dimming';
import { useFocusAfter } from '../gestures/giveFocus';
import { isTyping } from '../gestures/keyOwners';
import { useExplain } from '../gestures/useExplain';
import { useHeaderFocus } from '../gestures/useHeaderFocus';
import { useLight } from '../gestures/useLight';
import { usePageKeys } from '../gestures/usePageKeys';
import { useQuantityGestures } from '../gestures/useQuantityGestures';
import { Header } from '../header/Header';
import { useAppearance } from '../header/useAppearance';
import { TellingPanels, useMinute } from '../minute/useMinute';
import { useAlone, useLeaveEnlarged } from '../workspace/useAlone';
import { useArrangement } from '../workspace/useArrangement';
import { Workspace } from '../workspace/Workspace';
import { BottomBar } from './BottomBar';
import { FirstVisit } from './FirstVisit';
import { FocusBar } from './FocusBar';
import { HeldMove } from './HeldMove';
import { Notices } from './Notices';
import { Travel } from './Travel';
import { useNumbersFocus } from './useNumbersFocus';

export function Explorer() {
  const root = useRef<HTMLDivElement>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const ownNumbers = useStore((state) => state.ownNumbers);
  const store = useStoreApi();
  const workspace = useRef<HTMLDivElement>(null);
  const { told, isOn, tell, start, end } = useMinute();
  const { setAlone, setPreference } = useActions();
  const isWriting = useStore((state) => state.isWriting === true);
  const hasLesson = useStore((state) => state.lesson !== undefined);
  // Who writes a scene arranges its screen with everything that there is.
  const beside = hasLesson ? (isWriting ? 'explorer' : 'scene') : undefined;
  const isAsked = useStore((state) => questionOf(state) !== undefined && !state.lesson?.running) && beside === 'scene';
  const hasNote = useStore((state) => !isFolded(state) && hasLongNote(state));
  const arrangement = useArrangement(workspace, { beside, hasNote });
  const { sheetOpen, explain, explainPointed, close } = useExplain(
    arrangement.kind === 'phone' ? 'always' : 'elsewhere',
  );
  const taken = useAlone(arrangement);
  const { alone } = taken;
  const leaveEnlarged = useLeaveEnlarged(taken);
  const leaveAlone = useCallback(() => {
    // Of a field it leaves the text alone.
    if (!alone || beside === 'scene' || isTyping(document.activeElement)) return false;
    setAlone(undefined);
    return true;
  }, [alone, beside, setAlone]);
  const onEscape = useCallback(() => close() || leaveEnlarged() || leaveAlone(), [close, leaveEnlarged, leaveAlone]);
  const showKeys = useCallback(() => setShowsKeys(true), []);
  const showMe = (): void => {
    setShowsKeys(false);
    setAlone(undefined);
    start();
  };
  const closeKeys = useCallback(() => setShowsKeys(false), []);
  useFocusAfter(alone !== undefined, contentStart);
  useHeaderFocus(showsKeys, 'more');
  useNumbersFocus(ownNumbers !== undefined);
  const closeNumbers = useCallback(() => store.setState({ ownNumbers: undefined }), [store]);

  // The panels follow by themselves; the rows around them are drawn again here.
  const notation = useStore(displayKeyOf);
  useAppearance();
  usePlay();
  useLight(root);
  useQuantityGestures(root, explain);
  usePageKeys({ onExplain: explainPointed, onEscape, onKeysHelp: showKeys });

  const endTour = useCallback(() => {
    end();
    setPreference('hintDismissed', true);
  }, [end, setPreference]);
  const isFirst = useStore(isFirstVisit);
  const tour = isFirst ? { isOn, start: showMe, end: endTour } : undefined;
  const firstVisit = <FirstVisit isOn={isOn} tell={tell} end={endTour} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was opened, wherever the focus is
    <div
      className="app"
      data-layout={arrangement.kind}
      data-form={arrangement.form}
      {...mediumAttribute(media.screen)}
      ref={root}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && onEscape()) event.preventDefault();
      }}
    >
      <button type="button" className="skip-link" onClick={skipToStage}>
        {beside
          ? messages.app.skipToLesson
          : alone
            ? messages.app.skipTo(viewNamed(alone).title())
            : messages.app.skipToLedger}
      </button>
      <Header arrangement={arrangement} onKeysHelp={showKeys}>
        {firstVisit}
      </Header>
      {/* A question is about this step, and its phases could tell the answer; nothing moves when it is answered. A scene's
              settings are its own. */}
      {!isAsked && (
        <section key={`time ${notation}`} className="row time-row" aria-label={messages.app.time}>
          <Transport tour={tour} />
          <Phases />
          {arrangement.kind !== 'wide' && firstVisit}
          {beside !== 'scene' && <StepSettings />}
          {beside !== 'scene' && <SettingsSheet />}
        </section>
      )}
      <Travel />
      <Notices />
      <TellingPanels told={told}>
        <Workspace
          arrangement={arrangement}
          place={workspace}
          formulas={{ isSheet: sheetOpen, onClose: close }}
          hasLesson={hasLesson}
        />
      </TellingPanels>
      <footer key={`bottom ${notation}`} className="bottom">
        {hasLesson ? (
          <LessonBar />
        ) : (
          <>
            <FocusBar onExplain={() => explain()} />
            <BottomBar tour={tour} />
          </>
        )}
      </footer>
      <Tip />
      <Dimming root={root} told={told?.spoken} />
      <HeldMove />
      <LatexHost />
      {showsKeys && <KeysDialog onClose={closeKeys} onShowMe={hasLesson ? undefined : showMe} />}
      <OwnNumbers isOpen={ownNumbers !== undefined} onClose={closeNumbers} />
    </div>
  );
}

/** A link to #… would replace the address in the hash. */
function skipToStage(): void {
  contentStart()?.focus();
}

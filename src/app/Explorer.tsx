/** The explorer: what, when, and the panels that tell it from left to right. */
import { useCallback, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { messages } from '../text';
import {
  Formulas,
  GradientMatrix,
  Icon,
  Ledger,
  Loss,
  Network,
  OwnNumbers,
  Phases,
  Settings,
  StepLabel,
  Tip,
  Transport,
  useLight,
  usePlay,
  useQuantityGestures,
} from '../views';
import { BottomBar } from './BottomBar';
import { FocusBar } from './FocusBar';
import { Header } from './Header';
import { KeysDialog } from './KeysDialog';
import { Notices } from './Notices';
import { OpenPanels } from './OpenPanels';
import { PanelBoundary } from './PanelBoundary';
import { PresentLayer } from './PresentLayer';
import { SettingsSheet } from './SettingsSheet';
import { Travel } from './Travel';
import { useAppearance } from './useAppearance';
import { useExplain } from './useExplain';
import { useLayoutKind } from './useLayoutKind';
import { usePageKeys } from './usePageKeys';
import { usePresent } from './usePresent';
import './styles/dialogs.css';
import './styles/present.css';
import './styles/print.css';

export function Explorer() {
  const root = useRef<HTMLDivElement>(null);
  const formulas = useRef<HTMLDivElement>(null);
  const [overlay, setOverlay] = useState<'keys' | 'ownNumbers'>();
  const { sheetOpen, explain, explainPointed, close } = useExplain(formulas);
  const showKeys = useCallback(() => setOverlay('keys'), []);
  const closeOverlay = useCallback(() => setOverlay(undefined), []);

  const { presenting, start, leave } = usePresent();
  const layout = useLayoutKind();
  useAppearance();
  usePlay();
  useLight(root);
  useQuantityGestures(root, explain);
  usePageKeys({ onExplain: explainPointed, onEscape: close, onKeysHelp: showKeys });

  // Tab and screen readers go through them as they stand on the screen: with less room the ledger comes first.
  const network = (
    <div key="network" className="slot slot-network">
      <PanelBoundary name="network">
        <Network />
      </PanelBoundary>
    </div>
  );
  const ledger = (
    <div key="ledger" className="slot slot-ledger">
      <PanelBoundary name="ledger">
        <Ledger />
      </PanelBoundary>
    </div>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was opened, wherever the focus is
    <div
      className="app"
      data-layout={layout}
      data-presenting={presenting || undefined}
      ref={root}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && close()) event.preventDefault();
      }}
    >
      <button type="button" className="skip-link" onClick={skipToLedger}>
        {messages.app.skipToLedger}
      </button>
      <Header onOwnNumbers={() => setOverlay('ownNumbers')} onKeysHelp={showKeys} onPresent={start} />
      <section className="time-row" aria-label={messages.app.time}>
        <Transport />
        <StepLabel />
        <Phases />
        <Settings />
        <SettingsSheet />
      </section>
      <Travel />
      <Notices />
      <main className="panels">
        {layout === 'wide' ? [network, ledger] : [ledger, network]}
        <div className={`slot slot-formulas ${sheetOpen ? 'sheet' : ''}`} ref={formulas}>
          <Button className="sheet-close" aria-label={messages.app.closeFormulas} onPress={close}>
            <Icon name="close" />
          </Button>
          <PanelBoundary name="formulas">
            <Formulas />
          </PanelBoundary>
        </div>
        <div className="slot slot-matrix">
          <PanelBoundary name="matrix">
            <GradientMatrix />
          </PanelBoundary>
        </div>
        <div className="slot slot-loss">
          <PanelBoundary name="loss">
            <Loss />
          </PanelBoundary>
        </div>
        <OpenPanels />
      </main>
      <footer className="bottom">
        <FocusBar onExplain={() => explain()} />
        <BottomBar />
      </footer>
      <PresentLayer presenting={presenting} onLeave={leave} />
      <Tip />
      <KeysDialog isOpen={overlay === 'keys'} onClose={closeOverlay} />
      <OwnNumbers isOpen={overlay === 'ownNumbers'} onClose={closeOverlay} />
    </div>
  );
}

/** A link's #… would take the place of the address in the hash. */
function skipToLedger(): void {
  document.querySelector<HTMLElement>('#view-ledger [role="grid"] [tabindex="0"]')?.focus();
}

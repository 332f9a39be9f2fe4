/**
 * The main area: one view on the whole stage, or the explorer. In the explorer, Network, Ledger and Formulas are always
 * visible; below them one view among tabs, and Loss if there is room. On narrow screens the panels are stacked: the ledger
 * first, or its sentence and then the opened views.
 */
import { type CSSProperties, type RefObject, useRef } from 'react';
import { Button } from 'react-aria-components';
import { openPanels, useStore } from '../../store';
import { messages } from '../../text';
import { Icon, LedgerSentence, SentenceElsewhereContext } from '../../views';
import { type Arrangement, columnWidths, usualSplit } from './arrangement';
import { Slot } from './Slot';
import { Splitter } from './Splitter';
import { StackedPanels } from './StackedPanels';
import { Tabs } from './Tabs';
import { useStage } from './useStage';
import './workspace.css';

interface WorkspaceProps {
  readonly arrangement: Arrangement;
  readonly place: RefObject<HTMLElement | null>;
  readonly formulas: FormulasPlace;
}

interface FormulasPlace {
  readonly place: RefObject<HTMLDivElement | null>;
  /** Shown as a sheet on a phone. */
  readonly isSheet: boolean;
  readonly onClose: () => void;
}

export function Workspace({ arrangement, place, formulas }: WorkspaceProps) {
  const { kind, lossBeside } = arrangement;
  const { stage, shown, whole } = useStage(arrangement);
  const split = useStore((state) => state.preferences.split);
  // On a narrow screen, the explanation follows directly after the ledger.
  const asked = useStore((state) => openPanels(state).length > 0);
  const tabs = useRef<HTMLElement>(null);
  const three = [
    <Slot key="network" name="network" />,
    <Slot key="ledger" name="ledger" />,
    <Slot key="formulas" name="formulas" place={formulas.place} className={formulas.isSheet ? 'sheet' : ''}>
      <Button className="sheet-close" aria-label={messages.app.closeFormulas} onPress={formulas.onClose}>
        <Icon name="close" />
      </Button>
    </Slot>,
  ] as const;
  const [network, ledger, formulasSlot] = three;
  const style = {
    ...columnWidths,
    '--usual-split': `${usualSplit}%`,
    ...(split !== undefined && { '--split': `${split}%` }),
  } as CSSProperties;
  if (stage) {
    return (
      <main className="panels" style={style} ref={place} data-stage={stage}>
        <Slot key={stage} name={stage} className="slot-stage" room={kind === 'wide'} />
      </main>
    );
  }
  if (kind === 'wide') {
    return (
      <main
        className="panels"
        style={style}
        ref={place}
        data-whole={whole || undefined}
        data-loss={lossBeside || undefined}
      >
        {!whole && three}
        {!whole && <Splitter frame={place} below={tabs} />}
        <Tabs place={tabs} shown={shown} whole={whole} lossBeside={lossBeside} />
        {!whole && lossBeside && <Slot name="loss" />}
      </main>
    );
  }
  return (
    // Tab and screen readers visit the panels in their order on the screen.
    <main className="panels" style={style} ref={place}>
      {asked && (
        <section key="sentence" className="panel" aria-label={messages.workspace.sentence}>
          <LedgerSentence />
        </section>
      )}
      <StackedPanels key="panels" />
      <SentenceElsewhereContext key="ledger" value={asked}>
        {ledger}
      </SentenceElsewhereContext>
      {network}
      {formulasSlot}
      <Slot name="matrix" />
      <Slot name="loss" />
    </main>
  );
}

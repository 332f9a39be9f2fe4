/**
 * The main area: at the left a lesson, if one is open; beside it one view alone, or the explorer. In the
 * explorer, Network, Ledger and Formulas are always visible; below them one view among tabs, and Loss if there is room.
 * A lesson's scene has only the panels that it needs, and its network the whole height. On narrow screens the panels are stacked: the ledger
 * first, or its sentence and then the opened views. On a first visit only Network, Ledger and Formulas are shown.
 */
import { type CSSProperties, type ReactNode, type RefObject, useRef } from 'react';
import { Button } from 'react-aria-components';
import { AuthorsNote, BesideContext, Icon, NoteBesideContext, NoteButton } from '../../kit';
import { firstViewOf, isFolded, openPanels, openViewsOf, useStore, type ViewName } from '../../store';
import { messages } from '../../text';
import { LedgerSentence, SentenceElsewhereContext, viewNamed } from '../../views';
import { useRest } from '../opening/useRest';
import { type Arrangement, columnWidths, networkNeeds, usualSplit } from './arrangement';
import { Below } from './belowOnRequest';
import { MoreViews } from './MoreViews';
import { Slot } from './Slot';
import { StackedPanels } from './StackedPanels';
import { useAlone } from './useAlone';
import { sceneTabs, useScenePanels } from './useScenePanels';
import './workspace.css';
import './places.css';
import './tabs.css';
import './stacked.css';

interface WorkspaceProps {
  readonly arrangement: Arrangement;
  /** The element that holds the lesson and the panels. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly formulas: FormulasPlace;
  readonly hasLesson: boolean;
}

interface FormulasPlace {
  /** Shown as a sheet: on a phone, or where nothing else shows it. */
  readonly isSheet: boolean;
  readonly onClose: () => void;
}

export function Workspace({ arrangement, place, formulas, hasLesson }: WorkspaceProps) {
  const needs = useStore((state) => networkNeeds(state.scenario.network.layers.length));
  const style = {
    ...columnWidths,
    '--network-needs': `${needs}rem`,
    '--usual-split': `${usualSplit}%`,
  } as CSSProperties;
  const isBeside = hasLesson && arrangement.kind === 'wide';
  return (
    <div
      className="workspace"
      style={style}
      ref={place}
      data-lesson={hasLesson ? (isBeside ? 'beside' : 'stacked') : undefined}
    >
      {isBeside && <Slot name="lesson" />}
      <Panels arrangement={arrangement} formulas={formulas} hasLesson={hasLesson && !isBeside} />
    </div>
  );
}

/** A view that is always among the stacked panels. */
interface StandingSlot {
  readonly name: ViewName;
  readonly slot: ReactNode;
}

/** `hasLesson`: stacked among the panels. */
function Panels({ arrangement, formulas, hasLesson }: Omit<WorkspaceProps, 'place'>) {
  const { kind, formulasAbove, lossBeside, isOneColumn, hasNote = false } = arrangement;
  const { alone, shown, whole } = useAlone(arrangement);
  const folded = useStore(isFolded);
  const scene = useScenePanels();
  const openViews = useStore(openViewsOf);
  const split = useStore((state) => state.preferences.split);
  // On a narrow screen, the explanation follows directly after the ledger.
  const otherKeys = useStore((state) => state.otherKeys);
  const [opened] = openPanels({ otherKeys });
  const asked = opened !== undefined && !viewNamed(opened).asks && !hasLesson;
  const first = useStore(({ lesson }) => lesson && firstViewOf(lesson));
  const main = useRef<HTMLElement>(null);
  const hasRest = useRest();
  const network = <Slot key="network" name="network" />;
  const ledger = <Slot key="ledger" name="ledger" />;
  const formulasSlot = (
    <Slot key="formulas" name="formulas" className={formulas.isSheet ? 'sheet' : ''}>
      <Button className="sheet-close" aria-label={messages.app.closeFormulas} onPress={formulas.onClose}>
        <Icon name="close" />
      </Button>
    </Slot>
  );
  const sheet = formulas.isSheet && shown !== 'formulas' && formulasSlot;
  const lessonSlot = hasLesson && <Slot key="lesson" name="lesson" />;
  const style = (split === undefined ? {} : { '--split': `${split}%` }) as CSSProperties;
  if (alone) {
    const { beside } = viewNamed(alone);
    const hasNumbersBeside = beside === 'numbers' && kind === 'wide' && formulasAbove;
    const slot = (
      <Slot key={alone} name={alone} className="slot-alone" room={kind === 'wide'}>
        {/* There is no ledger to have it. */}
        <AuthorsNote />
        <NoteButton />
      </Slot>
    );
    return (
      <main className="panels" style={style} data-alone={alone} data-beside={hasNumbersBeside ? 'numbers' : undefined}>
        <BesideContext value={beside === 'network' ? <Slot name="network" room={kind === 'wide'} /> : undefined}>
          {hasLesson ? (
            <div className="stack told">
              {slot}
              {lessonSlot}
            </div>
          ) : (
            slot
          )}
        </BesideContext>
        {hasNumbersBeside && [network, ledger]}
        {formulas.isSheet && formulasSlot}
      </main>
    );
  }
  if (kind === 'wide' && folded) {
    return (
      <main className="panels" data-folded="">
        {[network, ledger, formulasSlot]}
        <MoreViews />
      </main>
    );
  }
  if (kind === 'wide' && scene && !whole) {
    const upper = [...(scene.includes('network') ? [network] : []), ...(scene.includes('ledger') ? [ledger] : [])];
    const hasTabs = sceneTabs(scene).length > 0;
    const places = [...upper.map(({ key }) => key), ...(hasTabs ? ['tabs'] : [])];
    const below = hasTabs && (
      <Below
        key="tabs"
        frame={main}
        {...{ shown, whole, arrangement }}
        isOnly={isOneColumn || !scene.includes('ledger')}
      />
    );
    if (isOneColumn) {
      const isFirst = ({ key }: { readonly key: string | null }): boolean => key === first;
      const others = upper.filter((one) => !isFirst(one));
      return (
        <main className="panels" style={style} data-scene="column">
          {upper.some(isFirst) ? [...upper.filter(isFirst), ...others, below] : [below, ...others]}
          {sheet}
        </main>
      );
    }
    return (
      <main className="panels" style={style} ref={main} data-scene={places.join(' ')}>
        {upper}
        {below}
        {sheet}
      </main>
    );
  }
  if (kind === 'wide') {
    return (
      <main
        className="panels"
        style={style}
        ref={main}
        data-whole={whole || undefined}
        data-upper={formulasAbove || hasNote ? 'three' : 'two'}
        data-loss={lossBeside || undefined}
      >
        {!whole && network}
        {!whole && (
          <NoteBesideContext key="ledger" value={hasNote}>
            {ledger}
          </NoteBesideContext>
        )}
        {!whole && formulasAbove && formulasSlot}
        {!whole && hasNote && (
          <div className="slot slot-note">
            <AuthorsNote />
          </div>
        )}
        <Below frame={main} shown={shown} whole={whole} arrangement={arrangement} />
        {!whole && lossBeside && <Slot name="loss" />}
        {(whole || !formulasAbove) && sheet}
      </main>
    );
  }
  const standing: readonly StandingSlot[] = [
    {
      name: 'ledger',
      slot: (
        <SentenceElsewhereContext key="ledger" value={asked}>
          {ledger}
        </SentenceElsewhereContext>
      ),
    },
    { name: 'network', slot: network },
    { name: 'formulas', slot: formulasSlot },
    ...(folded
      ? []
      : ([
          { name: 'matrix', slot: <Slot key="matrix" name="matrix" /> },
          { name: 'loss', slot: <Slot key="loss" name="loss" /> },
        ] as const)),
  ];
  // What the scene is about is above its text: one of these, or an opened view.
  const front = hasLesson ? standing.find(({ name }) => name === first) : undefined;
  // As a sheet, Formulas was asked for, and says itself if it is covered.
  const isNeeded = ({ name }: StandingSlot): boolean =>
    (scene ?? openViews)?.includes(name) !== false || (name === 'formulas' && formulas.isSheet);
  const below = standing.filter((one) => one !== front && isNeeded(one));
  return (
    // Tab and screen readers visit the panels in their order on the screen.
    <main className="panels" style={style} data-rest={hasRest ? undefined : 'coming'}>
      {hasLesson && (
        // They belong together: while the text is scrolled, what it speaks of stays.
        <div className="stack told" key="told">
          {front?.slot ?? <StackedPanels key="panels" />}
          {lessonSlot}
        </div>
      )}
      {asked && (
        <section key="sentence" className="panel" aria-label={messages.workspace.sentence}>
          <LedgerSentence />
        </section>
      )}
      {(!hasLesson || front) && <StackedPanels key="panels" />}
      {below.filter(({ name }) => hasRest || name === 'ledger').map(({ slot }) => slot)}
      {folded && hasRest && <MoreViews stacks={kind === 'phone'} />}
    </main>
  );
}

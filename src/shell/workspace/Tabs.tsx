/** One view at a time below the explorer's three panels, or enlarged to the whole stage; in a lesson, the scene's views. */
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { Icon, MoreBelow, PanelHeadContext, sayIn, useRovingGrid } from '../../kit';
import { openPanels, openViewsOf, useActions, useStore, type ViewName } from '../../store';
import { messages } from '../../text';
import { shownViews, viewNamed } from '../../views';
import { giveFocus } from '../gestures/giveFocus';
import { PanelBoundary } from '../page/PanelBoundary';
import { viewTools } from '../parts';
import type { Arrangement } from './arrangement';
import { type Shown, tabsOf, useLeaveEnlarged, widthKey } from './useAlone';
import { useScenePanels } from './useScenePanels';

interface TabsProps extends Shown {
  readonly place: RefObject<HTMLElement | null>;
  readonly arrangement: Arrangement;
}

export function Tabs({ place, shown, whole, arrangement }: TabsProps) {
  const words = messages.workspace;
  const otherKeys = useStore((state) => state.otherKeys);
  const { setPanel } = useActions();
  const { first, elsewhere } = tabsOf(arrangement);
  const opened = openPanels({ otherKeys });
  const scene = useScenePanels();
  const isHere = (name: ViewName, standing: boolean | undefined): boolean =>
    scene ? scene.includes(name) : (standing === true && !elsewhere.includes(name)) || opened.includes(name);
  const names = shownViews()
    .filter(({ name, standing }) => name !== 'network' && name !== 'ledger' && isHere(name, standing))
    .map(({ name }) => name);
  const list = useRef<HTMLDivElement>(null);
  const refusal = useRef<HTMLSpanElement>(null);
  const rove = useRovingGrid({ grid: list, entry: { row: 0, column: names.indexOf(shown) } });
  // The view's subtitle and tools are beside the tabs, because there is more width than height.
  const [head, setHead] = useState<HTMLElement | null>(null);
  const close = (name: ViewName): void => {
    setPanel(name, false);
    giveFocus(() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]') ?? null);
  };
  const refuse = (name: ViewName): void => {
    if (refusal.current) sayIn(refusal.current, () => words.tabStays(viewNamed(name).title()));
  };
  const { View, title } = viewNamed(shown);
  return (
    <section className="slot slot-tabs" aria-label={words.tabs} ref={place}>
      <div className="tabs-row">
        <div className="tabs-list" role="tablist" aria-label={words.tabs} ref={list} onKeyDown={rove}>
          {names.map((name, column) => (
            <Tab
              key={name}
              name={name}
              column={column}
              isShown={name === shown}
              onShow={() => setPanel(name, true, first)}
              {...(opened.includes(name) && !viewNamed(name).standing && { onClose: () => close(name) })}
              onRefuse={() => refuse(name)}
            />
          ))}
        </div>
        <span className="visually-hidden" role="status" ref={refusal} />
        <div className="row tabs-head" ref={setHead} />
        {viewTools.all().map(({ name, Tool }) => (
          <Tool key={`${name} ${shown}`} view={shown} />
        ))}
        <StageButton shown={shown} whole={whole} />
      </div>
      <div className="tabs-body" role="tabpanel" id="tabs-body" data-room="" aria-label={title()}>
        <PanelHeadContext value={head}>
          <PanelBoundary key={shown} name={shown}>
            <View />
          </PanelBoundary>
        </PanelHeadContext>
      </div>
      <MoreBelow />
    </section>
  );
}

interface TabProps {
  readonly name: ViewName;
  readonly column: number;
  readonly isShown: boolean;
  readonly onShow: () => void;
  /** Absent: the tab is always there. */
  readonly onClose?: () => void;
  /** Says by ear that it cannot be closed. */
  readonly onRefuse: () => void;
}

function Tab({ name, column, isShown, onShow, onClose, onRefuse }: TabProps) {
  const title = viewNamed(name).title();
  const isCovered = useStore((state) => openViewsOf(state)?.includes(name) === false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    (onClose ?? onRefuse)();
  };
  return (
    <button
      type="button"
      role="tab"
      className="inline-row tab"
      aria-selected={isShown}
      aria-controls={isShown ? 'tabs-body' : undefined}
      aria-keyshortcuts={onClose && 'Delete'}
      data-row={0}
      data-column={column}
      tabIndex={isShown ? 0 : -1}
      onClick={onShow}
      onKeyDown={onKeyDown}
    >
      {title}
      {isCovered && (
        <>
          <span className="aside tab-covered" aria-hidden="true" title={messages.covered.panel}>
            {messages.covered.mark}
          </span>
          <span className="visually-hidden">, {messages.covered.untilAnswered}</span>
        </>
      )}
      {onClose && (
        // The keyboard uses Delete, because a tab contains nothing that can have the focus.
        <span
          className="soft centred tab-close"
          aria-hidden="true"
          title={messages.app.closePanel(title)}
          onClick={(event) => {
            event.stopPropagation();
            onClose();
          }}
        >
          <Icon name="close" />
        </span>
      )}
    </button>
  );
}

/** Enlarges the view to the whole stage, and back. */
function StageButton({ shown, whole }: Shown) {
  const words = messages.workspace;
  const { setViewKey } = useActions();
  const leaveEnlarged = useLeaveEnlarged({ shown, whole });
  return (
    <button
      type="button"
      className="inline-row tabs-stage"
      onClick={() => (whole ? leaveEnlarged() : setViewKey(widthKey(shown), 'full'))}
      aria-label={whole ? undefined : words.enlarge(viewNamed(shown).title())}
    >
      <Icon name={whole ? 'shrink' : 'enlarge'} />
      {whole && words.back}
    </button>
  );
}

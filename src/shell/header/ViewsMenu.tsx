/** The list of views: it opens and closes them. Arrow keys go through it. */

import { CheckBox, OverlayButton, PopoverFrame, RovingGroup } from '../../kit';
import {
  aloneNamed,
  aloneOf,
  isFolded,
  readViewNames,
  standingViews,
  useActions,
  useStore,
  type ViewName,
} from '../../store';
import { messages } from '../../text';
import { listedViews } from '../../views';
import { focusPanel } from '../gestures/focusPanel';
import type { Arrangement } from '../workspace/arrangement';
import { tabsOf, useAlone } from '../workspace/useAlone';
import { useScenePanels } from '../workspace/useScenePanels';

interface ViewsMenuProps {
  readonly arrangement: Arrangement;
}

export function ViewsMenu({ arrangement }: ViewsMenuProps) {
  const words = messages.workspace;
  const view = useStore((state) => state.otherKeys.view);
  const folded = useStore(isFolded);
  const alone = useStore(aloneOf);
  const { setPanel, setAlone, showMoreViews } = useActions();
  // A scene has also the views that are otherwise always there only if they are opened.
  const scene = useScenePanels();
  const open = scene ?? readViewNames(view ?? '').views;
  const standing = useStandingPanels(arrangement);
  const views = listedViews();
  const choose = (name: ViewName, selected: boolean): void => {
    // On a phone a view never takes the explorer's place.
    const own = scene || arrangement.kind === 'phone' ? undefined : aloneNamed(name);
    if (own && selected) setAlone(own);
    else if (alone && !selected) setAlone(undefined);
    else {
      if (folded) showMoreViews(true);
      setPanel(name, selected);
    }
  };
  return (
    <OverlayButton className="header-button" face={`${messages.app.views} ▾`}>
      {(trigger, close) => (
        <PopoverFrame
          trigger={trigger}
          onClose={close}
          label={messages.app.views}
          className="choice-popover"
          dialogClass="views-list"
        >
          <RovingGroup rows={views.length + 1} entry={{ row: 0, column: 0 }} takesFocus>
            <CheckBox
              className="view-option"
              row={0}
              isSelected={folded}
              onChange={(only) => {
                showMoreViews(!only);
                close();
              }}
            >
              <span>
                {words.fewerViews}
                <span className="aside choice-detail">{words.fewerViewsDetail}</span>
              </span>
            </CheckBox>
            {views.map(({ name, title, detail }, index) => (
              <CheckBox
                key={name}
                className="view-option"
                row={index + 1}
                isSelected={open.includes(name) || standing.includes(name)}
                onChange={() => {
                  // One that is always there is not closed: the press leads to it.
                  const isOpened = open.includes(name);
                  choose(name, !isOpened);
                  if (isOpened) return;
                  // Otherwise the menu would cover the new view, or stay open.
                  close();
                  focusPanel(title());
                }}
              >
                <span>
                  {title()}
                  <span className="aside choice-detail">{detail?.()}</span>
                </span>
              </CheckBox>
            ))}
          </RovingGroup>
        </PopoverFrame>
      )}
    </OverlayButton>
  );
}

/** The panels that are in sight without having been opened. A scene has none of its own. */
function useStandingPanels(arrangement: Arrangement): readonly ViewName[] {
  const { alone, shown, whole } = useAlone(arrangement);
  const folded = useStore(isFolded);
  const scene = useScenePanels();
  if (alone || folded || scene) return [];
  if (arrangement.kind !== 'wide') return standingViews;
  return whole ? [shown] : [shown, ...tabsOf(arrangement).elsewhere];
}

/** Opens and closes the views that are not always open. */

import { CheckBox, OverlayButton, PopoverFrame } from '../../kit';
import { isFolded, openPanels, useActions, useStore, type ViewName } from '../../store';
import { messages } from '../../text';
import { optionalViews, shownViews } from '../../views';
import { useScenePanels } from '../workspace/useScenePanels';

interface ViewsMenuProps {
  readonly className: string;
  readonly label: string;
  /** It also folds the explorer, as on a first visit. */
  readonly folds?: boolean;
}

export function ViewsMenu({ className, label, folds = false }: ViewsMenuProps) {
  const words = messages.workspace;
  const view = useStore((state) => state.otherKeys.view);
  const folded = useStore(isFolded);
  const { setPanel, showMoreViews } = useActions();
  // A scene has also the views that are otherwise always there only if they are opened.
  const scene = useScenePanels();
  const open = scene ?? openPanels({ otherKeys: view === undefined ? {} : { view } });
  const offered = scene ? [...shownViews().filter(({ standing }) => standing), ...optionalViews()] : optionalViews();
  const choose = (name: ViewName, selected: boolean, close: () => void): void => {
    setPanel(name, selected);
    // Otherwise the menu would cover the new view, or stay open.
    if (selected) close();
  };
  return (
    <OverlayButton className={className} face={label}>
      {(trigger, close) => (
        <PopoverFrame
          trigger={trigger}
          onClose={close}
          label={messages.app.views}
          className="choice-popover"
          dialogClass="views-list"
        >
          {folds && (
            <CheckBox
              className="view-option"
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
          )}
          {offered.map(({ name, title, detail }) => (
            <CheckBox
              key={name}
              className="view-option"
              isSelected={open.includes(name)}
              onChange={(selected) => choose(name, selected, close)}
            >
              <span>
                {title()}
                <span className="aside choice-detail">{detail?.()}</span>
              </span>
            </CheckBox>
          ))}
        </PopoverFrame>
      )}
    </OverlayButton>
  );
}

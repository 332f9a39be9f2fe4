/** Opens and closes the views that are not always open. */

import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { openPanels, useActions, useStore, type ViewName } from '../../store';
import { messages } from '../../text';
import { optionalViews } from '../../views';
import { CheckBox } from './CheckBox';

interface ViewsMenuProps {
  readonly className: string;
  readonly label: string;
}

export function ViewsMenu({ className, label }: ViewsMenuProps) {
  const view = useStore((state) => state.otherKeys.view);
  const { setPanel } = useActions();
  const open = openPanels({ otherKeys: view === undefined ? {} : { view } });
  const [isOpen, setOpen] = useState(false);
  const choose = (name: ViewName, selected: boolean): void => {
    setPanel(name, selected);
    // Otherwise the menu would cover the new view, or stay open.
    if (selected) setOpen(false);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={className}>{label}</Button>
      <Popover className="choice-popover">
        <Dialog className="views-list" aria-label={messages.app.views}>
          {optionalViews.map(({ name, title, detail }) => (
            <CheckBox
              key={name}
              className="view-option"
              isSelected={open.includes(name)}
              onChange={(selected) => choose(name, selected)}
            >
              <span>
                {title()}
                <span className="choice-detail">{detail?.()}</span>
              </span>
            </CheckBox>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

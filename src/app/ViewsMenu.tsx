/** Opens and closes the panels that are not always there. */
import { useState } from 'react';
import { Button, Checkbox, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { openPanels, useStore, type ViewName } from '../store';
import { messages } from '../text';
import { optionalPanels } from './optionalPanels';

export function ViewsMenu() {
  const view = useStore((state) => state.otherKeys.view);
  const setPanel = useStore((state) => state.setPanel);
  const open = openPanels({ otherKeys: view === undefined ? {} : { view } });
  const [isOpen, setOpen] = useState(false);
  const choose = (name: ViewName, selected: boolean): void => {
    setPanel(name, selected);
    // The page goes down to the new panel: the menu would stand in its way, or be left behind.
    if (selected) setOpen(false);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="header-button views-open">{messages.app.views} ▾</Button>
      <Popover className="choice-popover">
        <Dialog className="views-list" aria-label={messages.app.views}>
          {optionalPanels.map(({ name, title, detail }) => (
            <Checkbox
              key={name}
              className="checkbox view-option"
              isSelected={open.includes(name)}
              onChange={(selected) => choose(name, selected)}
            >
              <span className="checkbox-box" aria-hidden="true" />
              <span>
                {title}
                <span className="choice-detail">{detail}</span>
              </span>
            </Checkbox>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

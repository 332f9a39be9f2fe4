/** Opens and closes the panels that are not always there. */
import { Button, Checkbox, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { openPanels, useStore } from '../store';
import { messages } from '../text';
import { optionalPanels } from './optionalPanels';

export function ViewsMenu() {
  const view = useStore((state) => state.otherKeys.view);
  const setPanel = useStore((state) => state.setPanel);
  const open = openPanels({ otherKeys: view === undefined ? {} : { view } });
  return (
    <DialogTrigger>
      <Button className="header-button">{messages.app.views} ▾</Button>
      <Popover className="choice-popover">
        <Dialog className="views-list" aria-label={messages.app.views}>
          {optionalPanels.map(({ name, title, detail }) => (
            <Checkbox
              key={name}
              className="checkbox view-option"
              isSelected={open.includes(name)}
              onChange={(selected) => setPanel(name, selected)}
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

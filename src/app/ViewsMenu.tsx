/** Opens and closes the panels that are not always there. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { openPanels, useStore, type ViewName } from '../store';
import { messages } from '../text';
import { optionalPanels } from './optionalPanels';

export function ViewsMenu() {
  const view = useStore((state) => state.otherKeys.view);
  const setPanel = useStore((state) => state.setPanel);
  const open = openPanels({ otherKeys: view === undefined ? {} : { view } });
  if (optionalPanels.length === 0) return null;
  const onChange = (selected: ReadonlySet<unknown>): void => {
    for (const { name } of optionalPanels) {
      if (selected.has(name) !== open.includes(name)) setPanel(name, selected.has(name));
    }
  };
  return (
    <MenuTrigger>
      <Button className="header-button">{messages.app.views} ▾</Button>
      <Popover className="choice-popover">
        <Menu
          className="choice-list"
          aria-label={messages.app.views}
          selectionMode="multiple"
          selectedKeys={open}
          onSelectionChange={(keys) => onChange(keys === 'all' ? new Set<ViewName>() : keys)}
        >
          {optionalPanels.map(({ name, title, detail }) => (
            <MenuItem key={name} id={name} textValue={title} className="choice-option menu-check">
              {title}
              <span className="choice-detail">{detail}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

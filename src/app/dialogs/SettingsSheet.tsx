/** On narrow screens the settings open in a sheet. */
import { Button, DialogTrigger } from 'react-aria-components';
import { messages } from '../../text';
import { DialogFrame, Icon, Settings } from '../../views';

export function SettingsSheet() {
  const words = messages.app;
  return (
    <DialogTrigger>
      <Button className="header-button settings-button" aria-label={words.settings}>
        <Icon name="sliders" />
        <span>{words.settings}</span>
      </Button>
      <DialogFrame title={words.settings}>
        <Settings />
      </DialogFrame>
    </DialogTrigger>
  );
}

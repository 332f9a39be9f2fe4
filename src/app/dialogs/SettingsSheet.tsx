/** On narrow screens the settings open in a sheet. */

import { DialogFrame, Icon, OverlayButton } from '../../kit';
import { messages } from '../../text';
import { StepSettings } from '../../views';

export function SettingsSheet() {
  const words = messages.app;
  const face = (
    <>
      <Icon name="sliders" />
      <span>{words.settings}</span>
    </>
  );
  return (
    <OverlayButton className="header-button settings-button" label={words.settings} face={face}>
      {(_, close) => (
        <DialogFrame title={words.settings} onClose={close}>
          <StepSettings />
        </DialogFrame>
      )}
    </OverlayButton>
  );
}

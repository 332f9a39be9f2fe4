/** On narrow screens the settings open in a sheet. */

import { DialogFrame, Icon, OverlayButton, UndoButtons, undoKeys, usePageHistory } from '../../kit';
import { messages } from '../../text';
import { StepSettings } from '../../views';

export function SettingsSheet() {
  const words = messages.app;
  const history = usePageHistory();
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
          {/* biome-ignore lint/a11y/noStaticElementInteractions: these are keys of the fields in it */}
          <div className="stack settings-sheet" onKeyDown={undoKeys(history)}>
            <StepSettings />
            <div className="settings-undo">
              <UndoButtons history={history} className="header-button" appear />
            </div>
          </div>
        </DialogFrame>
      )}
    </OverlayButton>
  );
}

/** Display settings: colours, type size, speed of Play, single-letter keys. */
import { Button, Heading } from 'react-aria-components';
import { isNotationName, notationNames } from '../../quantity';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { CheckBox, Choice, Icon, Options, OverlayButton, onRequest, PopoverFrame } from '../../views';
import { ConventionChoices } from './ConventionChoices';

const NotationNotes = onRequest(async () => (await import('../dialogs/dialogsOnRequest')).NotationNotes);

export function DisplayMenu({ onKeysHelp }: { readonly onKeysHelp: () => void }) {
  const words = messages.app;
  const preferences = useStore((state) => state.preferences);
  const { setPreference, chooseNotation } = useActions();
  return (
    <OverlayButton className="header-button" label={words.display} face={<Icon name="sliders" />}>
      {(trigger, close) => (
        <PopoverFrame
          trigger={trigger}
          onClose={close}
          className="choice-popover display-popover"
          dialogClass="display-dialog"
        >
          <Heading slot="title" className="display-title">
            {words.display}
          </Heading>
          <Options
            label={words.theme}
            options={words.themes}
            value={preferences.theme}
            onChange={(theme) => setPreference('theme', theme)}
          />
          <Options
            label={words.scale}
            options={words.scales}
            value={String(preferences.scale) as keyof typeof words.scales}
            onChange={(scale) => setPreference('scale', Number(scale))}
          />
          <Choice
            label={words.notation}
            showLabel
            options={notationNames.map((id) => ({ id, text: words.notations[id] }))}
            selected={preferences.notation}
            onChoose={(name) => isNotationName(name) && chooseNotation(name)}
          />
          {preferences.notation !== 'lecture' && <NotationNotes />}
          <ConventionChoices />
          <Options
            label={words.speed}
            options={words.speeds}
            value={preferences.speed}
            onChange={(speed) => setPreference('speed', speed)}
          />
          <CheckBox isSelected={preferences.singleKeys} onChange={(on) => setPreference('singleKeys', on)}>
            {words.singleKeys}
          </CheckBox>
          <Button className="quiet-button" onPress={onKeysHelp}>
            {words.keys}
          </Button>
        </PopoverFrame>
      )}
    </OverlayButton>
  );
}

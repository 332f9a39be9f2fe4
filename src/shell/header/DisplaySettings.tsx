/** Display settings, over the page; loaded on request. */
import '../../text/later';

import type { RefObject } from 'react';
import { Button, Heading } from 'react-aria-components';
import { CheckBox, NotationChoice, Options, onRequest, PopoverFrame } from '../../kit';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { ConventionChoices } from './ConventionChoices';

const NotationNotes = onRequest(async () => (await import('../dialogs/dialogsOnRequest')).NotationNotes);

interface DisplaySettingsProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  readonly onKeysHelp: () => void;
  readonly onOpen: (dialog: 'about' | 'keptHere') => void;
}

export function DisplaySettings({ trigger, onClose, onKeysHelp, onOpen }: DisplaySettingsProps) {
  const words = messages.display;
  const preferences = useStore((state) => state.preferences);
  const { setPreference } = useActions();
  const { notation } = preferences;
  return (
    <PopoverFrame
      trigger={trigger}
      onClose={onClose}
      className="choice-popover display-popover"
      dialogClass="stack display-dialog"
    >
      <Heading slot="title">{messages.app.display}</Heading>
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
      <NotationChoice showLabel />
      {notation !== 'lecture' && <NotationNotes />}
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
        {messages.app.keys}
      </Button>
      {(['about', 'keptHere'] as const).map((dialog) => (
        <Button key={dialog} className="quiet-button" onPress={() => onOpen(dialog)}>
          {dialog === 'about' ? messages.app.about : words.keptHere}
        </Button>
      ))}
    </PopoverFrame>
  );
}

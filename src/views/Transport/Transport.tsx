/** The toolbar that moves through phases and steps. */
import { memo } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { Icon, type IconName } from '../../kit/chrome/Icon';
import { useActions, useIsLocked, useStore } from '../../store';
import { messages } from '../../text';
import './transport.css';

export function Transport() {
  const words = messages.transport;
  const playing = useStore((state) => state.playing);
  const { reset, previousStep, previousPhase, play, pause, nextPhase, nextStep } = useActions();
  const atStart = useStore(({ cursor }) => cursor.step === 1 && cursor.phase === 'batch');
  const inFirstStep = useStore(({ cursor }) => cursor.step === 1);
  const [stepFixed, phaseFixed] = [useIsLocked('step'), useIsLocked('phase')];
  return (
    <Toolbar aria-label={words.label} className="transport">
      <TransportButton name={words.reset} icon="reset" onPress={reset} disabled={atStart || stepFixed} />
      <TransportButton
        name={words.previousStep}
        icon="previousStep"
        onPress={previousStep}
        disabled={inFirstStep || stepFixed}
      />
      <TransportButton
        name={words.previousPhase}
        icon="previousPhase"
        onPress={previousPhase}
        disabled={atStart || phaseFixed}
      />
      <TransportButton
        name={playing ? words.pause : words.play}
        icon={playing ? 'pause' : 'play'}
        onPress={playing ? pause : play}
        primary
      />
      <TransportButton name={words.nextPhase} icon="nextPhase" onPress={nextPhase} disabled={phaseFixed} />
      <TransportButton name={words.nextStep} icon="nextStep" onPress={nextStep} disabled={stepFixed} />
    </Toolbar>
  );
}

interface TransportButtonProps {
  readonly name: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

export const TransportButton = memo(function TransportButton(props: TransportButtonProps) {
  const { name, icon, onPress, primary = false, disabled = false } = props;
  return (
    // It only looks disabled: a button that loses the keyboard focus would lose the reader's place.
    <Button
      aria-label={name}
      {...(disabled && { 'aria-disabled': true })}
      className={`transport-button ${primary ? 'primary' : ''} ${disabled ? 'spent' : ''}`}
      onPress={onPress}
    >
      <span title={name} className="transport-icon">
        <Icon name={icon} />
      </span>
    </Button>
  );
});

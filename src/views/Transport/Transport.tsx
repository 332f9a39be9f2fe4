/** The toolbar that moves through phases and steps. */
import { Toolbar } from 'react-aria-components';
import { useActions, useIsLocked, useStore } from '../../store';
import { messages } from '../../text';
import { StepLabel } from './StepLabel';
import { TellButton, type TellProps } from './TellButton';
import { TransportButton } from './TransportButton';
import './transport.css';

export function Transport({ tour }: TellProps) {
  const words = messages.transport;
  const { previousPhase, nextPhase } = useActions();
  const atStart = useStore(({ cursor }) => cursor.step === 1 && cursor.phase === 'batch');
  const phaseFixed = useIsLocked('phase');
  return (
    <Toolbar aria-label={words.label} className="transport">
      <TransportButton
        name={words.previousPhase}
        icon="previousPhase"
        onPress={previousPhase}
        disabled={atStart || phaseFixed}
      />
      <TellButton tour={tour} />
      <TransportButton name={words.nextPhase} icon="nextPhase" onPress={nextPhase} disabled={phaseFixed} />
      <StepLabel />
    </Toolbar>
  );
}

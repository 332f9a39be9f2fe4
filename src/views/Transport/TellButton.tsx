/** The one filled button: on a first visit it tells the step in a minute, later it plays. */
import { Button } from 'react-aria-components';
import { Icon } from '../../kit/chrome/Icon';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';

export interface TellProps {
  /** One step in a minute, as long as it is what the button starts. */
  readonly tour?: { readonly isOn: boolean; readonly start: () => void; readonly end: () => void } | undefined;
}

export function TellButton({ tour }: TellProps) {
  const words = messages.transport;
  const playing = useStore((state) => state.playing);
  const { play, pause } = useActions();
  const name = playing ? words.pause : words.play;
  if (tour) {
    return (
      <Button
        className="inline-row transport-button tell"
        aria-label={words.tell}
        aria-pressed={tour.isOn}
        onPress={tour.isOn ? tour.end : tour.start}
      >
        <Icon name="play" />
        <span>
          {words.tellStep} <span className="tell-rest">{words.tellTime}</span>
        </span>
      </Button>
    );
  }
  return (
    <Button className="inline-row transport-button tell" aria-label={name} onPress={playing ? pause : play}>
      <Icon name={playing ? 'pause' : 'play'} />
      <span className="tell-name">{name}</span>
    </Button>
  );
}

/** The parts of Present: a button to leave it, the black screen, and a message about its keys for screen readers. */
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { messages } from '../../text';
import { Icon } from '../../views';
import { usePresentKeys } from './usePresentKeys';

interface PresentLayerProps {
  readonly presenting: boolean;
  readonly onLeave: () => void;
}

export function PresentLayer({ presenting, onLeave }: PresentLayerProps) {
  const words = messages.present;
  const [black, endBlack] = usePresentKeys(presenting, onLeave);
  const curtain = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (black) curtain.current?.focus();
  }, [black]);
  return (
    <>
      <span className="visually-hidden" role="status">
        {presenting && words.started}
      </span>
      {presenting && (
        <header className="visually-hidden">
          <h1>{messages.embed.name}</h1>
        </header>
      )}
      {presenting && (
        <Button className="header-button present-leave" aria-label={words.leave} onPress={onLeave}>
          <Icon name="close" />
        </Button>
      )}
      {black && (
        <button type="button" ref={curtain} className="present-black" aria-label={words.black} onClick={endBlack} />
      )}
    </>
  );
}

/** The black screen, and the one after the last scene of a lesson. */
import { useEffect, useRef } from 'react';
import { messages } from '../../../text';
import './curtain.css';

interface CurtainProps {
  readonly of: 'black' | 'over';
  readonly onEnd: () => void;
}

export function Curtain({ of, onEnd }: CurtainProps) {
  const words = messages.onStage;
  const curtain = useRef<HTMLButtonElement>(null);
  useEffect(() => curtain.current?.focus(), []);
  return (
    <button
      type="button"
      ref={curtain}
      className="present-black"
      aria-label={of === 'black' ? words.black : words.over}
      onClick={onEnd}
    >
      {of === 'over' && words.over}
    </button>
  );
}

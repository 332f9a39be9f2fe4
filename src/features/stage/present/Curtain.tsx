/** The black screen, and the one after the last scene of a lesson or lecture. */
import { useEffect, useRef } from 'react';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import './curtain.css';

interface CurtainProps {
  readonly of: 'black' | 'over';
  readonly onEnd: () => void;
}

export function Curtain({ of, onEnd }: CurtainProps) {
  const words = messages.onStage;
  const over = words.over(useStore(({ lecture }) => lecture !== undefined));
  const curtain = useRef<HTMLButtonElement>(null);
  useEffect(() => curtain.current?.focus(), []);
  return (
    <button
      type="button"
      ref={curtain}
      className="present-black"
      aria-label={of === 'black' ? words.black : over}
      onClick={onEnd}
    >
      {of === 'over' && over}
    </button>
  );
}

/** The black screen. */
import { useEffect, useRef } from 'react';
import { messages } from '../../../text';
import './curtain.css';

export function Curtain({ onEnd }: { readonly onEnd: () => void }) {
  const curtain = useRef<HTMLButtonElement>(null);
  useEffect(() => curtain.current?.focus(), []);
  return (
    <button type="button" ref={curtain} className="present-black" aria-label={messages.onStage.black} onClick={onEnd} />
  );
}

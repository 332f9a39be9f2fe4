/** Says once, where something is typed, that the browser keeps nothing: storage is denied, or full. */
import { messages } from '../../text';
import './NotKept.css';

interface NotKeptProps {
  /** From `useKeep`, or what `keep` has returned. */
  readonly isRefused: boolean;
}

/** The place is there from the beginning, so that a screen reader says what comes into it. */
export function NotKept({ isRefused }: NotKeptProps) {
  return (
    <p aria-live="polite" className="aside soft not-kept">
      {isRefused && messages.keeping.refused}
    </p>
  );
}

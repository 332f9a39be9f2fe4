/** Says once, where something is typed, that the browser keeps nothing: storage is denied, or full. */
import { messages } from '../../text';

interface NotKeptProps {
  /** From `useKeep`, or what `keep` has returned. */
  readonly isRefused: boolean;
}

export function NotKept({ isRefused }: NotKeptProps) {
  if (!isRefused) return null;
  return (
    <p role="alert" className="aside soft not-kept">
      {messages.keeping.refused}
    </p>
  );
}

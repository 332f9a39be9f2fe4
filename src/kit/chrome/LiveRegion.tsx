/** Text for screen readers, announced when it has not changed for a moment. */
import { useEffect, useState } from 'react';

/** In milliseconds. */
const rest = 400;

export function LiveRegion({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span className="visually-hidden" role="status" aria-live="polite">
      {spoken}
    </span>
  );
}

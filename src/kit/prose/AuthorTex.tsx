/**
 * A formula from a note or a lesson, which may be a stranger's: it may only typeset, and neither link, load, nor carry
 * attributes. What cannot be typeset is shown as it was written, with a sentence.
 */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { messages } from '../../text';
import { typeset } from './typeset';
import { useAuthorFaces } from './useAuthorFaces';
import './moreTex';

interface AuthorTexProps {
  readonly tex: string;
  readonly display?: boolean;
}

export function AuthorTex({ tex, display = false }: AuthorTexProps) {
  const place = useRef<HTMLSpanElement>(null);
  const formula = useMemo(() => typeset(tex, display), [tex, display]);
  const isDrawable = useAuthorFaces(formula);
  useLayoutEffect(() => {
    if (formula) place.current?.replaceChildren(formula);
  }, [formula]);
  if (!formula) {
    return (
      <span className="prose-tex-error" title={messages.prose.texError}>
        <code>{tex}</code>
        <span className="visually-hidden"> {messages.prose.texError}</span>
      </span>
    );
  }
  return (
    <span
      ref={place}
      className={display ? 'tex prose-display' : 'tex'}
      // Its place is kept; in other faces it would be shown wrong for a moment.
      style={{ visibility: isDrawable ? undefined : 'hidden' }}
    />
  );
}

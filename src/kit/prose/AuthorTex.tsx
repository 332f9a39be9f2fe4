/**
 * A formula from a note or a lesson, which may be a stranger's: it may only typeset, and neither link, load, nor carry
 * attributes. What cannot be typeset is shown as it was written, with a sentence.
 */
import katex from 'katex';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { messages } from '../../text';
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

/** Sizes are in em: a formula is no larger than its paragraph. */
const authorOptions = {
  throwOnError: true,
  /** Asked for commands that link, load or write attributes, which KaTeX would otherwise print by name. */
  trust: ({ command }: { command: string }): boolean => {
    throw new Error(`${command} is not for authors`);
  },
  strict: 'error',
  maxExpand: 200,
  maxSize: 8,
} as const;

const longestTex = 2000;

/** As elements: a page that lets no text become HTML shows it, too. Undefined if it cannot be typeset. */
function typeset(tex: string, displayMode: boolean): HTMLElement | undefined {
  if (tex.length > longestTex) return undefined;
  const formula = document.createElement('span');
  try {
    katex.render(tex, formula, { ...authorOptions, displayMode });
    return formula;
  } catch {
    // Besides syntax errors, hostile nesting may exceed the stack.
    return undefined;
  }
}

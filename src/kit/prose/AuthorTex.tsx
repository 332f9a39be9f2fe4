/**
 * A formula from a note or a lesson, which may be a stranger's: it may only typeset, and neither link, load, nor carry
 * attributes. What cannot be typeset is shown as it was written, with a sentence.
 */
import katex from 'katex';
import { useMemo } from 'react';
import { messages } from '../../text';
import { useAuthorFaces } from './useAuthorFaces';
import './moreTex';

interface AuthorTexProps {
  readonly tex: string;
  readonly display?: boolean;
}

export function AuthorTex({ tex, display = false }: AuthorTexProps) {
  const html = useMemo(() => typeset(tex, display), [tex, display]);
  const isDrawable = useAuthorFaces(html);
  if (html === undefined) {
    return (
      <span className="prose-tex-error" title={messages.prose.texError}>
        <code>{tex}</code>
        <span className="visually-hidden"> {messages.prose.texError}</span>
      </span>
    );
  }
  return (
    <span
      className={display ? 'tex prose-display' : 'tex'}
      // Its place is kept; in other faces it would be shown wrong for a moment.
      style={{ visibility: isDrawable ? undefined : 'hidden' }}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it is given, and none of its commands that write attributes is trusted
      dangerouslySetInnerHTML={{ __html: html }}
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

/** Undefined if it cannot be typeset. */
function typeset(tex: string, displayMode: boolean): string | undefined {
  if (tex.length > longestTex) return undefined;
  try {
    return katex.renderToString(tex, { ...authorOptions, displayMode });
  } catch {
    // Besides syntax errors, hostile nesting may exceed the stack.
    return undefined;
  }
}

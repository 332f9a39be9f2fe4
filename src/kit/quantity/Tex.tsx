/**
 * One formula, typeset by KaTeX into a node that React does not change. It includes MathML for assistive technology.
 */
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { recent } from '../../memory';
import { changeFormula } from './changeFormula';
import { splitIndices } from './splitIndices';
import { drawnFormula, onTypesetter, type Typeset, typesetter } from './typesetter';

interface TexProps {
  readonly tex: string;
  /** Typeset on its own line, with full-size fractions. */
  readonly display?: boolean;
}

export function Tex({ tex, display = false }: TexProps) {
  const node = useRef<HTMLSpanElement>(null);
  const typeset = useSyncExternalStore(onTypesetter, typesetter);
  useLayoutEffect(() => {
    if (!node.current) return;
    if (!typeset) {
      node.current.replaceChildren(drawnFormula(tex) ?? '');
      return;
    }
    changeFormula(node.current, setFormula(node.current.ownerDocument, typeset, tex, display));
  }, [typeset, tex, display]);
  return <span ref={node} className="tex" />;
}

/** KaTeX may only typeset, link a part of a formula to its quantity, and mark a box that is to be filled in. */
export const katexOptions = {
  throwOnError: false,
  maxExpand: 1000,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command, attributes }: { command: string; attributes?: Record<string, string> }) =>
    command === '\\htmlData' &&
    Object.keys(attributes ?? {}).every((name) => name === 'data-quantity' || name === 'data-blank'),
} as const;

/** A step forth and back, or a phase, brings the same formulas again, some eight of them. Only copies get into the page. */
const setFormula = recent(16, (page: Document, typeset: Typeset, tex: string, display: boolean): Node => {
  const set = page.createElement('span');
  typeset(tex, set, { ...katexOptions, displayMode: display });
  splitIndices(set);
  return set;
});

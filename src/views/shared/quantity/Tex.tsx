/** One formula, set by KaTeX into a node that React leaves alone. MathML stays in it for assistive technology. */
import katex from 'katex';
import { useLayoutEffect, useRef } from 'react';

interface TexProps {
  readonly tex: string;
  /** Set on its own line, fractions at full size. */
  readonly display?: boolean;
}

export function Tex({ tex, display = false }: TexProps) {
  const node = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (node.current) katex.render(tex, node.current, { ...katexOptions, displayMode: display });
  }, [tex, display]);
  return <span ref={node} className="tex" />;
}

/** KaTeX may do nothing but typeset, and link a part of a formula to its quantity. */
export const katexOptions = {
  throwOnError: false,
  maxExpand: 1000,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command, attributes }: { command: string; attributes?: Record<string, string> }) =>
    command === '\\htmlData' && Object.keys(attributes ?? {}).every((name) => name === 'data-quantity'),
} as const;

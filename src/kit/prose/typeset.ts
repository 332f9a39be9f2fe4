/** How a formula from a note or a lesson is set, and whether it can be. */
import katex from 'katex';
import { attempt } from '../../memory';

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
export function typeset(tex: string, displayMode: boolean): HTMLElement | undefined {
  if (tex.length > longestTex) return undefined;
  const formula = document.createElement('span');
  // Besides syntax errors, hostile nesting may exceed the stack.
  return attempt(() => {
    katex.render(tex, formula, { ...authorOptions, displayMode });
    return formula;
  });
}

/** Whether an author's formula can be set; needs no page. */
export function isTypesettable(tex: string): boolean {
  return tex.length <= longestTex && attempt(() => katex.renderToString(tex, authorOptions)) !== undefined;
}

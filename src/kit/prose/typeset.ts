/** How a formula from a note or a lesson is set, and whether it can be. */
import katex from 'katex';

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
  try {
    katex.render(tex, formula, { ...authorOptions, displayMode });
    return formula;
  } catch {
    // Besides syntax errors, hostile nesting may exceed the stack.
    return undefined;
  }
}

/** Whether an author's formula can be set; needs no page. */
export function isTypesettable(tex: string): boolean {
  if (tex.length > longestTex) return false;
  try {
    katex.renderToString(tex, authorOptions);
    return true;
  } catch {
    return false;
  }
}

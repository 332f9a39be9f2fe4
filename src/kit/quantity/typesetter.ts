/**
 * KaTeX, in a script of its own. The app waits for it before it draws anything, unless the first screen stands already as the build has drawn it: then
 * it takes that screen's formulas and answers the reader, and the script follows.
 */
import type katex from 'katex';

/** Puts a formula into a node. */
export type Typeset = typeof katex.render;

let typeset: Typeset | undefined;
const waiting = new Set<() => void>();

/** The formulas of the first screen, by their TeX; each stands on the line of a text. */
const drawn = new Map<string, Element>();

/** Keeps the formulas that are in `root`, before the app takes their place. */
export function keepDrawnFormulas(root: ParentNode): void {
  for (const formula of root.querySelectorAll('.tex > .katex')) {
    drawn.set(formula.querySelector('annotation')?.textContent ?? '', formula);
  }
}

/** A copy of the formula, if it was drawn; for as long as nothing else can be typeset. */
export function drawnFormula(tex: string): Node | undefined {
  return drawn.get(tex)?.cloneNode(true);
}

/** Ends when formulas can be typeset. If the script cannot come, they are shown as TeX. */
export async function fetchTypesetter(): Promise<void> {
  typeset ??= await import('katex').then(
    ({ default: katex }) => katex.render,
    () => (tex: string, node: HTMLElement) => {
      node.textContent = tex;
    },
  );
  for (const tell of waiting) tell();
}

/** Undefined while it is coming. */
export function typesetter(): Typeset | undefined {
  return typeset;
}

export function onTypesetter(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

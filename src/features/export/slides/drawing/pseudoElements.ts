/**
 * What a stylesheet puts before and after an element's contents. A document does not say where they are: positioned ones are
 * computed, and the others are replaced by real elements while the picture is drawn.
 */
import type { Box } from './gradients';

export const kinds = ['::before', '::after'] as const;

export type Kind = (typeof kinds)[number];

/** Marks what stands in for a pseudo-element, so that it is told apart. */
const standInName = 'picture-stand-in';

/** Puts real elements in the place of those in the text's flow; the returned function takes them out again. */
export function standIns(root: Element): () => void {
  const added: HTMLElement[] = [];
  const replaced = [...root.querySelectorAll('*')].flatMap((element) =>
    kinds.flatMap((kind) => {
      const style = pseudoStyle(element, kind);
      return style && style.position !== 'absolute' && style.position !== 'fixed'
        ? [{ element, kind, css: copyOf(style), text: textOf(style) }]
        : [];
    }),
  );
  for (const { element, kind, css, text } of replaced) {
    const standIn = document.createElement(standInName);
    standIn.style.cssText = css;
    standIn.textContent = text;
    element.setAttribute(`data-no${kind.slice(2)}`, '');
    if (kind === '::before') element.prepend(standIn);
    else element.append(standIn);
    added.push(standIn);
  }
  return () => {
    for (const standIn of added) standIn.remove();
    for (const { element, kind } of replaced) element.removeAttribute(`data-no${kind.slice(2)}`);
  };
}

/** The style of a pseudo-element that exists and can be seen. */
export function pseudoStyle(element: Element, kind: Kind): CSSStyleDeclaration | undefined {
  const style = getComputedStyle(element, kind);
  const { content } = style;
  if (content === 'none' || content === 'normal' || content === '' || style.display === 'none') return undefined;
  return style;
}

/** The text of `content`, which is quoted. */
export function textOf({ content }: CSSStyleDeclaration): string {
  return [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1')).join('');
}

/** The box of one that is positioned, on the screen; its containing block is the nearest positioned element. */
export function positionedBox(element: Element, style: CSSStyleDeclaration): Box {
  let block: Element = element;
  while (block.parentElement && getComputedStyle(block).position === 'static') block = block.parentElement;
  const outer = block.getBoundingClientRect();
  const border = getComputedStyle(block);
  const pixels = (css: string): number => Number.parseFloat(css) || 0;
  const isBorderBox = style.boxSizing === 'border-box';
  const around = (one: 'Left' | 'Top', other: 'Right' | 'Bottom'): number =>
    isBorderBox
      ? 0
      : pixels(style[`padding${one}`]) +
        pixels(style[`padding${other}`]) +
        pixels(style[`border${one}Width`]) +
        pixels(style[`border${other}Width`]);
  return {
    left: outer.left + pixels(border.borderLeftWidth) + pixels(style.left) + pixels(style.marginLeft),
    top: outer.top + pixels(border.borderTopWidth) + pixels(style.top) + pixels(style.marginTop),
    width: pixels(style.width) + around('Left', 'Right'),
    height: pixels(style.height) + around('Top', 'Bottom'),
  };
}

function copyOf(style: CSSStyleDeclaration): string {
  return [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
}

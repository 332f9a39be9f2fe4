/** Draws an element and what is in it, in the order in which the browser paints them. */
import { drawBox, drawOutline, radiusOf, rectangle } from './boxes';
import { type Drawing, svgElement } from './drawing';
import type { Box } from './gradients';
import { drawImage } from './images';
import { drawInlineSvg } from './inlineSvg';
import { lengthOf, partsOf } from './lengths';
import { fill, paintOf } from './paint';
import { type kinds, positionedBox, pseudoStyle, textOf } from './pseudoElements';
import { drawFieldText, drawText, fontOf, type TextContext } from './text';

interface Context extends TextContext {
  /** The box that is scrolled around it, if anything in it is out of sight. */
  readonly scrolled?: Scrolled | undefined;
}

interface Scrolled {
  readonly box: Box;
  /** Heads and totals that stay in sight: they are above what is scrolled. */
  readonly sticky: (() => void)[];
}

export function drawElement(drawing: Drawing, into: SVGElement, element: Element, context: Context = {}): void {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0' || isForReadersOnly(style)) return;
  const { scrolled } = context;
  if (scrolled && isOutOfSight(element, scrolled.box)) return;
  if (scrolled && style.position === 'sticky') {
    scrolled.sticky.push(() => drawElement(drawing, into, element, { ...context, scrolled: undefined }));
    return;
  }
  const group = groupOf(drawing, into, element, style);
  if (style.visibility === 'visible' && style.display !== 'contents') {
    for (const box of boxesOf(element, style)) drawBox(drawing, group, { box, style });
  }
  if (element instanceof SVGSVGElement) {
    if (style.visibility === 'visible') drawInlineSvg(drawing, group, element);
  } else if (element instanceof HTMLCanvasElement || element instanceof HTMLImageElement) {
    if (style.visibility === 'visible') drawImage(drawing, group, element);
  } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    if (isTextField(element)) drawFieldText(drawing, group, element);
  } else if (isScrolled(element, style)) {
    const inside = clipped(drawing, group, element, style);
    const around: Scrolled = { box: common(sightOf(element), scrolled?.box), sticky: [] };
    drawContents(drawing, inside, element, { ...within(context, element, style), scrolled: around });
    for (const draw of around.sticky) draw();
  } else drawContents(drawing, group, element, within(context, element, style));
  if (style.visibility === 'visible' && style.display !== 'contents') {
    drawOutline(drawing, group, { box: element.getBoundingClientRect(), style });
  }
}

function drawContents(drawing: Drawing, into: SVGElement, element: Element, context: Context): void {
  drawPositionedPseudo(drawing, into, element, '::before');
  const style = getComputedStyle(element);
  for (const child of inPaintOrder(element)) {
    if (child instanceof Text) drawText(drawing, into, { node: child, style, context });
    else if (child instanceof Element && !isFolded(child)) drawElement(drawing, into, child, context);
  }
  drawPositionedPseudo(drawing, into, element, '::after');
}

/** Behind what is not positioned, then that, then what is positioned, by its place in the stack. */
function inPaintOrder(element: Element): readonly ChildNode[] {
  const children = [...element.childNodes];
  if (element.childElementCount < 2) return children;
  const level = new Map(children.map((child) => [child, child instanceof Element ? levelOf(child) : 0]));
  if ([...level.values()].every((one) => one === 0)) return children;
  return children.toSorted((one, other) => (level.get(one) ?? 0) - (level.get(other) ?? 0));
}

/** A positioned element is painted above its siblings in the flow, even without a place in the stack. */
const positioned = 0.5;

function levelOf(element: Element): number {
  const { position, zIndex } = getComputedStyle(element);
  if (position === 'static' || position === '') return 0;
  const level = Number(zIndex);
  return Number.isNaN(level) || level === 0 ? positioned : level;
}

/** Elements that only screen readers find, and the MathML beside a formula. */
function isForReadersOnly(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute') return false;
  return style.clipPath === 'inset(50%)' || /^rect\(1px,? 1px,? 1px,? 1px\)$/.test(style.clip);
}

/** A group, if opacity or a shape applies to the element as a whole. */
function groupOf(drawing: Drawing, into: SVGElement, element: Element, style: CSSStyleDeclaration): SVGElement {
  const corners = /^polygon\((.*)\)$/s.exec(style.clipPath)?.[1];
  if (style.opacity === '1' && corners === undefined) return into;
  const group = svgElement('g', {
    opacity: style.opacity === '1' ? undefined : style.opacity,
    'clip-path': corners === undefined ? undefined : polygon(drawing, corners, element.getBoundingClientRect()),
  });
  into.append(group);
  return group;
}

function polygon(drawing: Drawing, corners: string, box: Box): string {
  const points = partsOf(corners, ',').map((corner) => {
    const [x = '0', y = '0'] = partsOf(corner, ' ');
    const [across, down] = [box.left + lengthOf(x, box.width), box.top + lengthOf(y, box.height)];
    return `${drawing.x(across).toFixed(2)},${drawing.y(down).toFixed(2)}`;
  });
  const clip = svgElement('clipPath', {});
  clip.append(svgElement('polygon', { points: points.join(' ') }));
  return drawing.define(clip);
}

/** An element in a line of text may have a box on each of several lines. */
function boxesOf(element: Element, style: CSSStyleDeclaration): readonly Box[] {
  return style.display === 'inline' ? [...element.getClientRects()] : [element.getBoundingClientRect()];
}

/** The contents of a closed disclosure have boxes, too. */
function isFolded(child: Element): boolean {
  return child.parentElement instanceof HTMLDetailsElement && !child.parentElement.open && child.tagName !== 'SUMMARY';
}

/** Rounding may put an edge a pixel or two further. */
const slack = 2;

/** A row or a cell that is not seen as a whole is left out. */
function isOutOfSight(element: Element, box: Box): boolean {
  // Heads and totals that stay in sight are what limits the box.
  if (!element.matches('tr, td, th, li') || element.closest('thead, tfoot')) return false;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const isCell = element.matches('td, th');
  return (
    isCut(top, bottom, [box.top, box.top + box.height]) ||
    (isCell && isCut(left, right, [box.left, box.left + box.width]))
  );
}

function isCut(start: number, end: number, [from, to]: readonly [from: number, to: number]): boolean {
  return start < from - slack || end > to + slack;
}

/** The part of a scrolled box that its own heads and totals leave. */
function sightOf(element: Element): Box {
  const box = element.getBoundingClientRect();
  let { top, bottom } = box;
  for (const head of element.querySelectorAll('thead, thead *, tfoot, tfoot *')) {
    if (getComputedStyle(head).position !== 'sticky') continue;
    const { top: start, bottom: end } = head.getBoundingClientRect();
    if (start <= box.top + slack) top = Math.max(top, end);
    else if (end >= box.bottom - slack) bottom = Math.min(bottom, start);
  }
  return { left: box.left, top, width: box.width, height: Math.max(0, bottom - top) };
}

function common(one: Box, other: Box | undefined): Box {
  if (!other) return one;
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  const right = Math.min(one.left + one.width, other.left + other.width);
  const bottom = Math.min(one.top + one.height, other.top + other.height);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** Whether some of its contents are cut off. */
function isScrolled(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return false;
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  // A pixel may come from rounding.
  return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
}

function clipped(drawing: Drawing, into: SVGElement, element: Element, style: CSSStyleDeclaration): SVGElement {
  const box = element.getBoundingClientRect();
  const clip = svgElement('clipPath', {});
  clip.append(rectangle(drawing, box, radiusOf(style, box), {}));
  const group = svgElement('g', { 'clip-path': drawing.define(clip) });
  into.append(group);
  return group;
}

function within(context: Context, element: Element, style: CSSStyleDeclaration): Context {
  const line = style.textDecorationLine;
  const isCut = style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth;
  const right = element.getBoundingClientRect().right - Number.parseFloat(style.paddingRight);
  const beginsWithCapital =
    style.textTransform === 'none' && getComputedStyle(element, '::first-letter').textTransform === 'uppercase';
  return {
    scrolled: context.scrolled,
    capital: beginsWithCapital ? { pending: true } : context.capital,
    decoration: line === 'none' || line === '' ? context.decoration : { line, colour: style.textDecorationColor },
    end: isCut ? right : context.end,
  };
}

function drawPositionedPseudo(
  drawing: Drawing,
  into: SVGElement,
  element: Element,
  kind: (typeof kinds)[number],
): void {
  const style = pseudoStyle(element, kind);
  if (style?.visibility !== 'visible' || style.opacity === '0') return;
  if (style.position !== 'absolute' && style.position !== 'fixed') return;
  const box = positionedBox(element, style);
  const group = svgElement('g', {
    opacity: style.opacity === '1' ? undefined : style.opacity,
    transform: turned(drawing, box, style),
  });
  drawBox(drawing, group, { box, style });
  drawOutline(drawing, group, { box, style });
  const text = textOf(style);
  const paint = paintOf(style.color);
  if (text !== '' && paint) {
    const line = svgElement('text', {
      ...fontOf(drawing, style),
      ...fill(paint),
      x: drawing.x(box.left + box.width / 2),
      y: drawing.y(box.top + box.height / 2 + Number.parseFloat(style.fontSize) * 0.36),
      'text-anchor': 'middle',
    });
    line.textContent = text;
    group.append(line);
  }
  if (group.hasChildNodes()) into.append(group);
}

/** The transform of a box that is not laid out turned, about its origin. */
function turned(drawing: Drawing, box: Box, style: CSSStyleDeclaration): string | undefined {
  const matrix = /^matrix\((.*)\)$/.exec(style.transform)?.[1];
  if (matrix === undefined) return undefined;
  const [x = 0, y = 0] = style.transformOrigin.split(' ').map(Number.parseFloat);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix.split(',').map(Number);
  const [left, top] = [drawing.x(box.left + x), drawing.y(box.top + y)].map((at) => at.toFixed(2));
  const moved = `${drawing.length(e).toFixed(2)} ${drawing.length(f).toFixed(2)}`;
  return `translate(${left} ${top}) matrix(${a} ${b} ${c} ${d} ${moved}) translate(${-Number(left)} ${-Number(top)})`;
}

function isTextField(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  return field instanceof HTMLTextAreaElement || /^(?:text|search|number)$/.test(field.type);
}

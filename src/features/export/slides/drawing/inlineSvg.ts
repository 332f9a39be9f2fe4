/** Drawings within the page, with their computed styles written into attributes. */

import { rectangle } from './boxes';
import { type Attributes, type Drawing, svgElement } from './drawing';
import { fill, paintOf, stroke } from './paint';
import { fontOf } from './text';
import { matrixText, transformOf } from './transforms';

/** Attributes that say where a shape is; its stylesheet may say it instead. */
const geometry: Readonly<Record<string, readonly string[]>> = {
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  path: ['d'],
  polyline: ['points'],
  polygon: ['points'],
  image: ['x', 'y', 'width', 'height', 'href', 'preserveAspectRatio'],
  text: ['x', 'y', 'dx', 'dy'],
  tspan: ['x', 'y', 'dx', 'dy'],
};

/** What is drawn only where something refers to it. */
const definitions =
  'defs, clipPath, marker, pattern, linearGradient, radialGradient, mask, title, desc, style, metadata';

export function drawInlineSvg(drawing: Drawing, into: SVGElement, svg: SVGSVGElement): void {
  const onScreen = svg.getScreenCTM();
  if (!onScreen) return;
  const { scale } = drawing;
  const matrix = new DOMMatrix([scale, 0, 0, scale, drawing.x(0), drawing.y(0)]).multiply(onScreen);
  const group = svgElement('g', { transform: matrixText(matrix) });
  const unit = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
  drawChildren({ drawing, unit, svg, copies: new Map() }, group, svg);
  if (!group.hasChildNodes()) return;
  if (getComputedStyle(svg).overflowX === 'visible' || reachesNowhere(svg)) into.append(group);
  else {
    const clip = svgElement('clipPath', {});
    clip.append(rectangle(drawing, svg.getBoundingClientRect(), 0, {}));
    const clipped = svgElement('g', { 'clip-path': drawing.define(clip) });
    clipped.append(group);
    into.append(clipped);
  }
}

/** Whether all of it is within its box, so that nothing has to be cut off. */
function reachesNowhere(svg: SVGSVGElement): boolean {
  const outer = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('*')].every((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return left >= outer.left && top >= outer.top && right <= outer.right && bottom <= outer.bottom;
  });
}

interface Place {
  readonly drawing: Drawing;
  /** The addresses of definitions that have been copied. */
  readonly copies: Map<string, string>;
  /** The file's units for each unit of the drawing. */
  readonly unit: number;
  /** Where definitions are looked for first: another drawing on the page may use the same names. */
  readonly svg: SVGSVGElement;
}

function drawChildren(place: Place, into: SVGElement, parent: SVGElement): void {
  for (const child of parent.children) if (child instanceof SVGElement) drawShape(place, into, child);
}

function drawShape(place: Place, into: SVGElement, element: SVGElement): void {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0' || element.matches(definitions)) return;
  const opacity = style.opacity === '1' ? undefined : style.opacity;
  const shared: Attributes = {
    opacity,
    transform: transformOf(element),
    'clip-path': referenced(place, style.clipPath),
  };
  if (element.matches('g, svg, a')) {
    const group = svgElement('g', shared);
    drawChildren(place, group, element);
    if (group.hasChildNodes()) into.append(group);
    return;
  }
  if (style.visibility !== 'visible') return;
  if (element instanceof SVGTextElement) {
    drawSvgText(place, into, { element, style, shared });
    return;
  }
  into.append(copied(element, { ...shared, ...paints(place, style) }));
}

/** A shape with its geometry; the styles are given. */
function copied(element: SVGElement, attributes: Attributes): SVGElement {
  const name = element.tagName as keyof SVGElementTagNameMap;
  const style = getComputedStyle(element);
  const copy = svgElement(name, attributes) as SVGElement;
  for (const attribute of geometry[name] ?? []) {
    const value = placeOf(element, attribute, style);
    if (value !== undefined) copy.setAttribute(attribute, value);
  }
  return copy;
}

function placeOf(element: SVGElement, attribute: string, style: CSSStyleDeclaration): string | undefined {
  const written = element.getAttribute(attribute) ?? undefined;
  if (written?.endsWith('%') && element instanceof SVGGraphicsElement) {
    const box: Partial<Record<string, number>> = {
      x: element.getBBox().x,
      y: element.getBBox().y,
      width: element.getBBox().width,
      height: element.getBBox().height,
    };
    return String(box[attribute] ?? 0);
  }
  if (element.matches('rect, circle, ellipse')) {
    const computed = style.getPropertyValue(attribute);
    if (computed.endsWith('px')) return computed.slice(0, -2);
  }
  return written;
}

function paints(place: Place, style: CSSStyleDeclaration): Attributes {
  const width = Number.parseFloat(style.strokeWidth);
  const isDrawn = style.stroke !== 'none' && width > 0;
  // A stroke that does not grow with its drawing grows with the picture all the same.
  const isFixed = style.vectorEffect === 'non-scaling-stroke';
  const factor = isFixed ? place.drawing.scale / place.unit : 1;
  const dashes = style.strokeDasharray;
  return {
    ...paintServer(place, style.fill, fill, style.fillOpacity),
    ...(isDrawn && {
      ...paintServer(place, style.stroke, stroke, style.strokeOpacity),
      'stroke-width': Number((width * factor).toPrecision(4)).toString(),
      'stroke-dasharray':
        dashes === 'none' ? undefined : (dashes.match(/[\d.]+/g) ?? []).map((dash) => Number(dash) * factor).join(' '),
      'stroke-linecap': style.strokeLinecap === 'butt' ? undefined : style.strokeLinecap,
      'stroke-linejoin': style.strokeLinejoin === 'miter' ? undefined : style.strokeLinejoin,
    }),
    'marker-start': referenced(place, style.markerStart),
    'marker-mid': referenced(place, style.markerMid),
    'marker-end': referenced(place, style.markerEnd),
  };
}

/** A colour, or the address of a pattern. */
function paintServer(
  place: Place,
  css: string,
  asAttributes: typeof fill | typeof stroke,
  opacity: string,
): Attributes {
  const name = asAttributes === fill ? 'fill' : 'stroke';
  const pattern = referenced(place, css);
  if (pattern) return { [name]: pattern };
  const paint = paintOf(css);
  return asAttributes(paint && { ...paint, opacity: paint.opacity * Number(opacity || 1) });
}

/** Copies what an address refers to, once, and returns the address of the copy. */
function referenced(place: Place, css: string): string | undefined {
  const id = /^url\("?#([^")]+)"?\)/.exec(css)?.[1];
  if (id === undefined) return undefined;
  const { drawing, copies, svg } = place;
  let address = copies.get(id);
  if (address === undefined) {
    const original = svg.querySelector(`#${CSS.escape(id)}`) ?? document.getElementById(id);
    if (!(original instanceof SVGElement)) return undefined;
    address = drawing.define(definition(place, original));
    copies.set(id, address);
  }
  return address;
}

/** A clip path, pattern, gradient or marker, with what is in it. */
function definition(place: Place, original: SVGElement): SVGElement {
  const copy = original.cloneNode(false) as SVGElement;
  for (const { name } of [...copy.attributes]) if (/^(?:class|style|data-.*)$/.test(name)) copy.removeAttribute(name);
  for (const child of original.children) {
    if (!(child instanceof SVGElement)) continue;
    const style = getComputedStyle(child);
    const own = child.getAttribute('transform') ?? undefined;
    if (child.tagName === 'stop') {
      const paint = paintOf(style.stopColor);
      const offset = child.getAttribute('offset') ?? undefined;
      copy.append(svgElement('stop', { offset, 'stop-color': paint?.colour, 'stop-opacity': paint?.opacity ?? 0 }));
    } else copy.append(copied(child, { transform: own, ...paints(place, style) }));
  }
  return copy;
}

interface SvgText {
  readonly element: SVGTextElement;
  readonly style: CSSStyleDeclaration;
  readonly shared: Attributes;
}

function drawSvgText(place: Place, into: SVGElement, { element, style, shared }: SvgText): void {
  const attributes = {
    ...shared,
    ...fontOf(place.drawing, style, 1),
    'text-anchor': style.textAnchor === 'start' ? undefined : style.textAnchor,
    'dominant-baseline': style.dominantBaseline === 'auto' ? undefined : style.dominantBaseline,
  };
  const colours = paints(place, style);
  const { fill: colour, 'fill-opacity': opacity } = colours;
  // A halo is drawn by a text of its own, because not every program knows the order of painting.
  if ('stroke' in colours && colours.stroke !== 'none') {
    const halo = copied(element, { ...attributes, ...colours, 'aria-hidden': 'true' });
    drawSpans(place, halo, element);
    into.append(halo);
  }
  const text = copied(element, { ...attributes, fill: colour, 'fill-opacity': opacity });
  drawSpans(place, text, element);
  into.append(text);
}

function drawSpans(place: Place, into: SVGElement, element: SVGElement): void {
  const outer = getComputedStyle(element);
  for (const child of element.childNodes) {
    if (child instanceof Text) into.append(child.data);
    else if (child instanceof SVGElement && child.tagName === 'tspan') {
      const style = getComputedStyle(child);
      const differs = style.font !== outer.font;
      const span = copied(child, {
        ...(differs && fontOf(place.drawing, style, 1)),
        ...(style.fill !== outer.fill && fill(paintOf(style.fill))),
        'baseline-shift': style.baselineShift === '0px' ? undefined : style.baselineShift || undefined,
      });
      drawSpans(place, span, child);
      into.append(span);
    }
  }
}

/** What a stylesheet draws of an element's box: shadows without blur, background, borders and outline. */
import { type Drawing, svgElement } from './drawing';
import { type Box, gradientFill } from './gradients';
import { lengthOf, partsOf } from './lengths';
import { fill, type Paint, paintOf, stroke } from './paint';

const sides = ['top', 'right', 'bottom', 'left'] as const;

type Side = (typeof sides)[number];

interface Border {
  readonly width: number;
  readonly line: string;
  readonly paint: Paint | undefined;
}

/** Everything but the outline, which is above what the element contains. */
export function drawBox(drawing: Drawing, into: SVGElement, { box, style }: { box: Box; style: CSSStyleDeclaration }) {
  if (box.width === 0 && box.height === 0) return;
  const radius = radiusOf(style, box);
  const shadows = shadowsOf(style.boxShadow);
  for (const { inset, spread, x, y, paint } of shadows.toReversed()) {
    if (inset) continue;
    const around = moved(grown(box, spread), x, y);
    into.append(rectangle(drawing, around, radius && radius + spread, fill(paint)));
  }
  const background = paintOf(style.backgroundColor);
  if (background) into.append(rectangle(drawing, box, radius, fill(background)));
  drawImages(drawing, into, { box, style, radius });
  for (const { inset, spread, x, y, paint } of shadows) {
    if (inset) drawInset(drawing, into, { box, radius, spread, x, y, paint });
  }
  if (hasOwnBorders(style)) drawBorders(drawing, into, { box, style, radius });
}

export function drawOutline(
  drawing: Drawing,
  into: SVGElement,
  { box, style }: { box: Box; style: CSSStyleDeclaration },
) {
  const width = Number.parseFloat(style.outlineWidth);
  const paint = paintOf(style.outlineColor);
  if (style.outlineStyle === 'none' || !(width > 0) || !paint) return;
  const grow = Number.parseFloat(style.outlineOffset) + width / 2;
  const radius = radiusOf(style, box);
  const outline = grown(box, grow);
  into.append(
    rectangle(drawing, outline, radius && radius + grow, {
      fill: 'none',
      ...stroke(paint),
      'stroke-width': drawing.length(width),
      'stroke-dasharray': dashes(drawing, style.outlineStyle, width),
    }),
  );
}

function grown({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: Math.max(0, width + 2 * by), height: Math.max(0, height + 2 * by) };
}

function moved({ left, top, width, height }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, width, height };
}

export function rectangle(
  drawing: Drawing,
  { left, top, width, height }: Box,
  radius: number,
  paint: Parameters<typeof svgElement>[1],
): SVGRectElement {
  const most = Math.min(radius, width / 2, height / 2);
  return svgElement('rect', {
    x: drawing.x(left),
    y: drawing.y(top),
    width: drawing.length(width),
    height: drawing.length(height),
    rx: most > 0 ? drawing.length(most) : undefined,
    ...paint,
  });
}

/** The largest of the corners' radii: boxes of the app have equal corners, or square ones at one side. */
export function radiusOf(style: CSSStyleDeclaration, box: Box): number {
  const corner = (css: string): number => lengthOf(css.split(' ')[0] ?? '0', Math.min(box.width, box.height));
  return Math.max(
    corner(style.borderTopLeftRadius),
    corner(style.borderTopRightRadius),
    corner(style.borderBottomRightRadius),
    corner(style.borderBottomLeftRadius),
  );
}

function drawImages(
  drawing: Drawing,
  into: SVGElement,
  { box, style, radius }: { box: Box; style: CSSStyleDeclaration; radius: number },
): void {
  const images = style.backgroundImage;
  if (images === '' || images === 'none') return;
  const all = partsOf(images, ',');
  const sizes = partsOf(style.backgroundSize, ',');
  const places = partsOf(style.backgroundPosition, ',');
  // The first is on top.
  for (const [index, image] of [...all.entries()].toReversed()) {
    const part = partOf(box, sizes[index % sizes.length] ?? 'auto', places[index % places.length] ?? '0% 0%');
    const paint = gradientFill(drawing, image, part);
    if (paint) into.append(rectangle(drawing, part, part.width === box.width ? radius : 0, { fill: paint }));
  }
}

/** The part of a box that a background image takes. */
function partOf(box: Box, size: string, place: string): Box {
  const [across = 'auto', down = 'auto'] = partsOf(size, ' ');
  const width = across === 'auto' ? box.width : lengthOf(across, box.width);
  const height = down === 'auto' ? box.height : lengthOf(down, box.height);
  const [x = '0%', y = '0%'] = partsOf(place, ' ');
  return {
    left: box.left + lengthOf(x, box.width - width),
    top: box.top + lengthOf(y, box.height - height),
    width,
    height,
  };
}

interface Shadow {
  readonly inset: boolean;
  readonly x: number;
  readonly y: number;
  readonly spread: number;
  readonly paint: Paint | undefined;
}

function shadowsOf(css: string): readonly Shadow[] {
  if (css === '' || css === 'none') return [];
  return partsOf(css, ',').map((shadow) => {
    const parts = partsOf(shadow, ' ');
    const [x = 0, y = 0, , spread = 0] = parts.filter((part) => /^-?[\d.]+px$/.test(part)).map(Number.parseFloat);
    const colour = parts.find((part) => part !== 'inset' && !/^-?[\d.]+px$/.test(part)) ?? '';
    return { inset: parts.includes('inset'), x, y, spread, paint: paintOf(colour) };
  });
}

/** A bar along a side, or a frame within the box. */
function drawInset(
  drawing: Drawing,
  into: SVGElement,
  { box, radius, spread, x, y, paint }: Omit<Shadow, 'inset'> & { box: Box; radius: number },
): void {
  if (spread > 0) {
    const frame = { fill: 'none', ...stroke(paint), 'stroke-width': drawing.length(spread) };
    into.append(rectangle(drawing, grown(box, -spread / 2), Math.max(0, radius - spread / 2), frame));
  }
  const { left, top, width, height } = box;
  const vertical = { left: x > 0 ? left : left + width + x, top, width: Math.abs(x), height };
  const horizontal = { left, top: y > 0 ? top : top + height + y, width, height: Math.abs(y) };
  if (x !== 0) into.append(rectangle(drawing, vertical, 0, fill(paint)));
  if (y !== 0) into.append(rectangle(drawing, horizontal, 0, fill(paint)));
}

/** Rows of a table have borders only if they share them with their cells. */
function hasOwnBorders(style: CSSStyleDeclaration): boolean {
  return !/^table-(?:row|column)/.test(style.display) || style.borderCollapse === 'collapse';
}

function borderOf(style: CSSStyleDeclaration, side: Side): Border {
  return {
    width: Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0,
    line: style.getPropertyValue(`border-${side}-style`),
    paint: paintOf(style.getPropertyValue(`border-${side}-color`)),
  };
}

function drawBorders(
  drawing: Drawing,
  into: SVGElement,
  { box, style, radius }: { box: Box; style: CSSStyleDeclaration; radius: number },
): void {
  const borders = sides.map((side) => borderOf(style, side));
  const [first] = borders;
  if (!first || borders.every(isInvisible)) return;
  const areEqual = borders.every(
    ({ width, line, paint }) => width === first.width && line === first.line && paint?.colour === first.paint?.colour,
  );
  if (areEqual) {
    into.append(
      rectangle(drawing, grown(box, -first.width / 2), Math.max(0, radius - first.width / 2), {
        fill: 'none',
        ...stroke(first.paint),
        'stroke-width': drawing.length(first.width),
        'stroke-dasharray': dashes(drawing, first.line, first.width),
      }),
    );
    return;
  }
  for (const [index, side] of sides.entries()) {
    const border = borders[index];
    if (border && !isInvisible(border)) into.append(...lines(drawing, { box, side, border }));
  }
}

function isInvisible({ width, line, paint }: Border): boolean {
  return width === 0 || line === 'none' || line === 'hidden' || !paint;
}

/** One line along a side; two for a double border. */
function lines(drawing: Drawing, { box, side, border }: { box: Box; side: Side; border: Border }): SVGElement[] {
  const { width, line, paint } = border;
  const thickness = line === 'double' ? width / 3 : width;
  const depths = line === 'double' ? [width / 6, width - width / 6] : [width / 2];
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  return depths.map((depth) => {
    const [x1, y1, x2, y2] = {
      top: [box.left, box.top + depth, right, box.top + depth],
      right: [right - depth, box.top, right - depth, bottom],
      bottom: [box.left, bottom - depth, right, bottom - depth],
      left: [box.left + depth, box.top, box.left + depth, bottom],
    }[side] as [number, number, number, number];
    return svgElement('line', {
      x1: drawing.x(x1),
      y1: drawing.y(y1),
      x2: drawing.x(x2),
      y2: drawing.y(y2),
      ...stroke(paint),
      'stroke-width': drawing.length(thickness),
      'stroke-dasharray': dashes(drawing, line, thickness),
    });
  });
}

function dashes(drawing: Drawing, line: string, width: number): string | undefined {
  const unit = drawing.length(width);
  if (line === 'dashed') return `${(3 * unit).toFixed(2)} ${(2.5 * unit).toFixed(2)}`;
  if (line === 'dotted') return `${unit.toFixed(2)} ${unit.toFixed(2)}`;
  return undefined;
}

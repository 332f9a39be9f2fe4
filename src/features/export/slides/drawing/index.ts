/**
 * A part of the page as an SVG file of its own: texts stay texts, boxes become shapes, canvases images. It has no
 * `foreignObject`, which office programs do not draw, and refers to nothing outside itself.
 */
import { drawElement } from './drawElement';
import { newDrawing, svgElement } from './drawing';
import { faceRules } from './faces';
import { fill, paintOf } from './paint';
import { standIns } from './pseudoElements';

export interface SvgFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface FileSize {
  readonly width: number;
  readonly height: number;
  /** What the file is called in a program that lists its parts. */
  readonly title: string;
}

/** Draws `element` as it is laid out, as large as the file is wide. */
export function drawSvg(element: HTMLElement, { width, height, title }: FileSize): SvgFile {
  const box = element.getBoundingClientRect();
  const drawing = newDrawing({ width, height, scale: width / box.width, left: box.left, top: box.top });
  const { svg } = drawing;
  const name = svgElement('title', {});
  name.textContent = title;
  const takeOut = standIns(element);
  try {
    svg.append(svgElement('rect', { width, height, ...fill(paintOf(getComputedStyle(element).backgroundColor)) }));
    drawElement(drawing, svg, element);
  } finally {
    takeOut();
  }
  const style = svgElement('style', {});
  style.textContent = faceRules(drawing.faces.values());
  svg.prepend(name, style);
  return { svg: `${new XMLSerializer().serializeToString(svg)}\n`, width, height };
}

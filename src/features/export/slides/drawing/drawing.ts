/**
 * The SVG file that a laid-out part of the page becomes. Positions are given as on the screen, in CSS pixels; the file has
 * its own units, `scale` of them for each.
 */

const namespace = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export interface Drawing {
  readonly svg: SVGSVGElement;
  /** Units of the file for each CSS pixel. */
  readonly scale: number;
  /** From the screen's coordinates to those of the file. */
  readonly x: (screen: number) => number;
  readonly y: (screen: number) => number;
  /** A length in the file's units. */
  readonly length: (pixels: number) => number;
  /** Puts an element into `defs`, and returns its address: `url(#…)`. */
  readonly define: (element: SVGElement) => string;
  /** The faces of the texts. */
  readonly faces: Map<string, Face>;
}

/** What a text is set in, as its stylesheet says. */
export interface Face {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

interface DrawingSize {
  /** In the file's units. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** The top left corner of what is drawn, on the screen. */
  readonly left: number;
  readonly top: number;
}

export function newDrawing({ width, height, scale, left, top }: DrawingSize): Drawing {
  const svg = svgElement('svg', { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}` });
  const defs = svgElement('defs', {});
  svg.append(defs);
  let defined = 0;
  return {
    svg,
    scale,
    x: (screen) => (screen - left) * scale,
    y: (screen) => (screen - top) * scale,
    length: (pixels) => pixels * scale,
    define(element) {
      defined++;
      element.id = `d${defined}`;
      defs.append(element);
      return `url(#${element.id})`;
    },
    faces: new Map(),
  };
}

/** An element with these attributes; those that are undefined are left out. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(attribute, typeof value === 'number' ? decimal(value) : value);
  }
  return element;
}

/** Hundredths of a pixel are invisible. */
function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}

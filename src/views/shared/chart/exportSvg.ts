/**
 * Exports a picture on the screen as a file, with its computed styles written into it. It must not contain
 * `foreignObject`: browsers refuse to make a PNG of that.
 */
import { typefaceRule } from './typefaceRule';

/** Properties that stylesheets set, which the file must contain itself. */
const styled = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'visibility',
  'display',
  'paint-order',
  'vector-effect',
  'shape-rendering',
  'transform',
  'transform-origin',
  'transform-box',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
] as const;

const namespace = 'http://www.w3.org/2000/svg';

interface SvgPicture {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The drawing as a standalone SVG file, on the colour of its card. */
export function exportSvg(picture: SVGSVGElement): SvgPicture {
  const { width, height } = picture.getBoundingClientRect();
  const copy = picture.cloneNode(true) as SVGSVGElement;
  inline(picture, copy);
  copy.setAttribute('xmlns', namespace);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.prepend(...titleOf(picture), ...typeface(), paper(copy, picture));
  for (const foreign of copy.querySelectorAll('foreignObject')) foreign.remove();
  return { svg: `${new XMLSerializer().serializeToString(copy)}\n`, width, height };
}

/** The picture as PNG, with `scale` device pixels per CSS pixel. Rejects if the browser cannot draw it. */
export async function exportPng({ svg, width, height }: SvgPicture, scale = 2): Promise<Blob> {
  const image = new Image();
  // As a data URL, because some browsers treat blob: addresses as another origin.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvasPng(canvas);
}

/** A canvas as PNG. */
export function canvasPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas has no picture'))), 'image/png');
  });
}

function inline(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  const text = styled
    .map((name) => [name, style.getPropertyValue(name)] as const)
    .filter(([, value]) => value !== '' && value !== 'none' && value !== 'normal' && value !== 'auto')
    .map(([name, value]) => `${name}:${value}`);
  for (const name of ['fill', 'stroke', 'display'] as const) {
    if (style.getPropertyValue(name) === 'none') text.push(`${name}:none`);
  }
  to.setAttribute('style', text.join(';'));
  for (const { name } of [...to.attributes]) {
    if (/^(class|tabindex|data-.*|aria-.*|role)$/.test(name)) to.removeAttribute(name);
  }
  const children = [...from.children];
  for (const [index, child] of [...to.children].entries()) {
    const original = children[index];
    if (original) inline(original, child);
  }
}

function titleOf(picture: SVGSVGElement): Element[] {
  const name = picture.getAttribute('aria-label');
  if (!name) return [];
  const title = document.createElementNS(namespace, 'title');
  title.textContent = name;
  return [title];
}

function typeface(): Element[] {
  const rule = typefaceRule();
  if (rule === '') return [];
  const style = document.createElementNS(namespace, 'style');
  style.textContent = rule;
  return [style];
}

/** The background, which a file lacks. */
function paper(copy: SVGSVGElement, picture: SVGSVGElement): Element {
  const [x = 0, y = 0, width = 0, height = 0] = (copy.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const rectangle = document.createElementNS(namespace, 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height })) rectangle.setAttribute(name, String(value));
  rectangle.setAttribute('fill', colourBehind(picture));
  return rectangle;
}

function colourBehind(element: Element | null): string {
  if (!element) return '#fff';
  const colour = getComputedStyle(element).backgroundColor;
  return /^(transparent|rgba\(.*, 0\))?$/.test(colour) ? colourBehind(element.parentElement) : colour;
}

/** Canvases and images, as PNG within the file. */
import { type Drawing, svgElement } from './drawing';

export function drawImage(drawing: Drawing, into: SVGElement, source: HTMLCanvasElement | HTMLImageElement): void {
  const box = source.getBoundingClientRect();
  const style = getComputedStyle(source);
  const [width, height] = [drawing.length(box.width), drawing.length(box.height)];
  const href = asPng(source, { width, height, isPixelated: style.imageRendering === 'pixelated' });
  if (href === undefined) return;
  into.append(
    svgElement('image', {
      x: drawing.x(box.left),
      y: drawing.y(box.top),
      width,
      height,
      href,
      preserveAspectRatio: 'none',
    }),
  );
}

interface Wanted {
  readonly width: number;
  readonly height: number;
  readonly isPixelated: boolean;
}

/** With as many pixels as the picture shows: other programs would blur the large pixels of a small image. */
function asPng(
  source: HTMLCanvasElement | HTMLImageElement,
  { width, height, isPixelated }: Wanted,
): string | undefined {
  const [across, down] =
    source instanceof HTMLCanvasElement ? [source.width, source.height] : [source.naturalWidth, source.naturalHeight];
  if (across === 0 || down === 0) return undefined;
  const canvas = document.createElement('canvas');
  // Whole multiples, so that all pixels have the same size.
  const times = (wanted: number, there: number): number => Math.max(1, Math.ceil(wanted / there)) * there;
  canvas.width = isPixelated ? times(width, across) : Math.max(across, Math.ceil(width));
  canvas.height = isPixelated ? times(height, down) : Math.max(down, Math.ceil(height));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingEnabled = !isPixelated;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

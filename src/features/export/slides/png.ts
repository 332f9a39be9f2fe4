/** A picture as PNG, drawn by the browser from its SVG. */
import type { SvgFile } from './drawing';

/** Rejects if the browser cannot draw it. */
export async function pngOf({ svg, width, height }: SvgFile): Promise<Blob> {
  const image = new Image();
  // As a data URL, because some browsers treat blob: addresses as another origin.
  image.src = svgAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas has no picture'))), 'image/png');
  });
}

export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

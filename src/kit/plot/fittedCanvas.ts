/**
 * Clears a canvas and sets its size in CSS pixels, with `density` device pixels each; undefined if it cannot be drawn
 * on.
 */
export function fittedCanvas(
  canvas: HTMLCanvasElement,
  { width, height, density }: { readonly width: number; readonly height: number; readonly density: number },
): CanvasRenderingContext2D | undefined {
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  // Setting a size clears the canvas and reallocates its memory, even if the size is the same.
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d') ?? undefined;
  context?.setTransform(density, 0, 0, density, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

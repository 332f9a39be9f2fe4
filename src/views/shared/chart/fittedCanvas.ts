/** A canvas cleared and as large as asked for in CSS pixels, with `density` device pixels in each; undefined where none can be drawn on. */
export function fittedCanvas(
  canvas: HTMLCanvasElement,
  { width, height, density }: { readonly width: number; readonly height: number; readonly density: number },
): CanvasRenderingContext2D | undefined {
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  // Setting a size clears the canvas and its memory, even to the size it has.
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d') ?? undefined;
  context?.setTransform(density, 0, 0, density, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/** Transforms of drawings, as attributes. */

/** Its own transform, by attribute or by stylesheet, in the units of the drawing around it. */
export function transformOf(element: SVGElement): string | undefined {
  const { parentElement } = element;
  if (!(element instanceof SVGGraphicsElement) || !(parentElement instanceof SVGGraphicsElement)) return undefined;
  const [inner, outer] = [element.getScreenCTM(), parentElement.getScreenCTM()];
  if (!inner || !outer || determinant(outer) === 0) return undefined;
  const own = DOMMatrix.fromMatrix(outer).inverse().multiply(inner);
  return own.isIdentity || isNearIdentity(own) ? undefined : matrixText(own);
}

function determinant({ a, b, c, d }: DOMMatrix): number {
  return a * d - b * c;
}

function isNearIdentity({ a, b, c, d, e, f }: DOMMatrix): boolean {
  return [a - 1, b, c, d - 1, e, f].every((difference) => Math.abs(difference) < 1e-4);
}

export function matrixText({ a, b, c, d, e, f }: DOMMatrix): string {
  return `matrix(${[a, b, c, d, e, f].map((value) => Number(value.toFixed(5))).join(' ')})`;
}

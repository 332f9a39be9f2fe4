/** Layers of a drawn network so close that the edges between them become one bundle, and edges that run through an output's words. */
import type { Tools } from './tools';

export function closeLayers({ elements, inks, boxOf, isShown, kit }: Tools): string[] {
  const least = 36;
  const found = new Set<string>();
  const words = inks.filter(({ element }) => element.closest(kit.outputWords));
  for (const edge of elements) {
    if (!(edge instanceof SVGPathElement) || !edge.matches(kit.edge) || !isShown(edge)) continue;
    const place = edge.getScreenCTM();
    if (!place) continue;
    const length = edge.getTotalLength();
    const [start, end] = [edge.getPointAtLength(0), edge.getPointAtLength(length)];
    if ((end.x - start.x) * place.a < least - 0.5) found.add('layers too close');
    const { left, top, right, bottom } = boxOf(edge);
    const near = words.filter(
      ({ box }) => left < box.right && right > box.left && top < box.bottom && bottom > box.top,
    );
    // To find a point of a path takes long, and most edges lead to no output.
    for (let at = 0; near.length > 0 && at <= 1; at += 1 / 64) {
      const { x, y } = edge.getPointAtLength(at * length).matrixTransform(place);
      const isThrough = near.some(({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
      if (isThrough) found.add('edge through the words of an output');
    }
  }
  return [...found];
}

/** Texts of drawings that reach out of the drawing. */
import type { Tools } from './tools';

export function drawings({ inks, boxOf, nameOf }: Tools): string[] {
  const found = new Set<string>();
  for (const { element, box } of inks) {
    if (!(element instanceof SVGElement)) continue;
    let drawing = element.ownerSVGElement;
    while (drawing?.ownerSVGElement) drawing = drawing.ownerSVGElement;
    if (!drawing) continue;
    const room = boxOf(drawing);
    const over = Math.max(room.left - box.left, box.right - room.right, room.top - box.top, box.bottom - room.bottom);
    if (over > 1) found.add(`${nameOf(element)} outside its drawing`);
  }
  return [...found];
}

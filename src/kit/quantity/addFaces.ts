/** Gives the document faces that the stylesheet does not have. */
import type { Face } from '../../quantity';

/** Those that it has been given, and when they can be drawn. */
const added = new WeakMap<Face, Promise<unknown>>();

/** Resolves when all of them can be drawn. */
export async function addFaces(faces: readonly Face[]): Promise<void> {
  if ('fonts' in document) await Promise.all(faces.map(addFace));
}

function addFace(face: Face): Promise<unknown> {
  const known = added.get(face);
  if (known) return known;
  const { family, source, bold, italic } = face;
  const font = new FontFace(family, `url(${source})`, {
    weight: bold ? '700' : '400',
    style: italic ? 'italic' : 'normal',
  });
  document.fonts.add(font);
  const loaded = font.load();
  added.set(face, loaded);
  return loaded;
}

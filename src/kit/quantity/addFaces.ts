/** Gives the document faces that the stylesheet does not have. */
import { keptFor } from '../../memory';
import type { Face } from '../../quantity';

/** Resolves when all of them can be drawn. */
export async function addFaces(faces: readonly Face[]): Promise<void> {
  if ('fonts' in document) await Promise.all(faces.map((face) => addFace(face)));
}

/** Each is added once; resolves when it can be drawn. */
const addFace = keptFor(({ family, source, bold, italic }: Face): Promise<unknown> => {
  const font = new FontFace(family, `url(${source})`, {
    weight: bold ? '700' : '400',
    style: italic ? 'italic' : 'normal',
  });
  document.fonts.add(font);
  return font.load();
});

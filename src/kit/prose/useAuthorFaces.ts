/** Fetches the faces that a formula of an author's needs, if the stylesheet does not have them. */
import { useEffect, useState } from 'react';
import { onDemand } from '../../memory';
import { addFaces } from '../quantity/addFaces';

/** KaTeX's elements that are set in them. */
const users =
  ':is(.mathbf, .boldsymbol, .textbf, .mathit, .textit, .delimsizing.size3, .delimsizing.size4, .delim-size4)';

const faces = onDemand(async () => {
  const { authorFaces } = await import('./authorFaces');
  await addFaces(authorFaces);
  return authorFaces;
});

/** False until the formula can be drawn as it is meant. If they cannot be fetched, it is drawn with others. */
export function useAuthorFaces(formula: HTMLElement | undefined): boolean {
  const [isReady, setReady] = useState(false);
  const needed = !faces.now() && Boolean(formula?.querySelector(users));
  useEffect(() => {
    if (!needed) return;
    let isCurrent = true;
    const draw = (): void => {
      if (isCurrent) setReady(true);
    };
    // Whoever needs them next tries again.
    faces.load().then(draw, draw);
    return () => {
      isCurrent = false;
    };
  }, [needed]);
  return isReady || !needed;
}

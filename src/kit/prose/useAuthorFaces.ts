/** Fetches the faces that a formula of an author's needs, if the stylesheet does not have them. */
import { useEffect, useState } from 'react';
import { addFaces } from '../quantity/addFaces';

/** Classes of KaTeX's elements that are set in them. */
const users = /class="[^"]*\b(?:mathbf|boldsymbol|textbf|mathit|textit|delimsizing size[34]|delim-size4)\b/;

let areThere = false;

/** False until the formula can be drawn as it is meant. If they cannot be fetched, it is drawn with others. */
export function useAuthorFaces(html: string | undefined): boolean {
  const [isReady, setReady] = useState(false);
  const needed = html !== undefined && !areThere && users.test(html);
  useEffect(() => {
    if (!needed) return;
    let isCurrent = true;
    void fetched().then(() => {
      if (isCurrent) setReady(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [needed]);
  return isReady || !needed;
}

async function fetched(): Promise<void> {
  try {
    const { authorFaces } = await import('./authorFaces');
    await addFaces(authorFaces);
    areThere = true;
  } catch {
    // The next formula that needs them tries again.
  }
}

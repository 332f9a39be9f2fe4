/** Files that lists in tests name: `npm run without` takes features out, and their files with them. */
import { existsSync } from 'node:fs';

/** Whether the file, as `src/…`, is the core's, or of a feature that is in the tree. */
export function isOfTree(file: string): boolean {
  const feature = /^src\/features\/[^/]+\//.exec(file)?.[0];
  return feature === undefined || existsSync(feature);
}

/**
 * Vite plugin: after the app, a build writes scorm.js, the script in the page of a package for a course system. It shares nothing with the app,
 * which that page shows in a frame.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { smallScript } from './smallScript.ts';

export const scormScript: Plugin = {
  name: 'scorm-script',
  apply: 'build',
  async writeBundle({ dir = 'dist' }) {
    writeFileSync(join(dir, 'scorm.js'), await smallScript({ entry: 'src/scorm/scorm.ts', name: 'scorm' }));
  },
};

/**
 * Vite plugin: after the app, a build runs what features add to the site: `scripts/NAME/build.ts`, in a process of its own, with the folder that was
 * written. A feature that was taken out adds nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

export const featureBuilds: Plugin = {
  name: 'feature-builds',
  apply: 'build',
  writeBundle: {
    order: 'post',
    sequential: true,
    handler({ dir = 'dist' }) {
      for (const name of readdirSync('src/features')) {
        const script = `scripts/${name}/build.ts`;
        if (!existsSync(script)) continue;
        const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, dir], { encoding: 'utf8' });
        if (status !== 0) this.error(`${script}: ${stderr}`);
      }
    },
  },
};

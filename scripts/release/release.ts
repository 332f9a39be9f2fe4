/**
 * `npm run release`: builds the site and writes `release/`, then checks it, in a browser too. With a version, `npm run release -- 1.1.0`, that version is
 * written into the project first.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { checkRelease } from './checkRelease';
import { makeRelease } from './makeRelease';
import { setVersion } from './setVersion';

const folder = 'release';
const [next] = process.argv.slice(2);

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, RELEASE: folder },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

try {
  if (next !== undefined) setVersion(next, new Date().toISOString().slice(0, 10));
  rmSync('dist', { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  run('vite', 'build');
  await makeRelease('dist', folder);
  checkRelease('dist', folder);
  run('playwright', 'test', 'release.spec.ts');
} catch (error) {
  process.stderr.write(`release: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/**
 * `npm run guards`: builds the page, and measures every view in every room with every number of rows and size of type.
 * `npm run guards -- --forget` also takes what no longer fails out of the list of known defects, `--views=arrows,noise` opens only these.
 * What follows goes to Playwright.
 */
import { spawnSync } from 'node:child_process';

const isForgetting = process.argv.includes('--forget');
const views = process.argv.find((argument) => argument.startsWith('--views='))?.slice('--views='.length);
const others = process.argv.slice(2).filter((argument) => argument !== '--forget' && !argument.startsWith('--views='));

function run(...command: string[]): number {
  const env = {
    ...process.env,
    GUARDS: 'whole',
    ...(isForgetting && { GUARDS_FORGET: '1' }),
    ...(views && { GUARDS_VIEWS: views }),
  };
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

process.exitCode = run('vite', 'build') || run('playwright', 'test', 'guards/guards.spec', ...others);

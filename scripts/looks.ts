/**
 * `npm run looks -- keep`: builds the page, and keeps how every element of every view looks in every room. After a change of styles, `npm run looks`
 * says what looks different. `--views=arrows,noise` opens only these. What follows goes to Playwright.
 */
import { spawnSync } from 'node:child_process';

const isKeeping = process.argv[2] === 'keep';
const views = process.argv.find((argument) => argument.startsWith('--views='))?.slice('--views='.length);
const others = process.argv.slice(2).filter((argument) => argument !== 'keep' && !argument.startsWith('--views='));

function run(...command: string[]): number {
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    stdio: 'inherit',
    env: { ...process.env, LOOKS: isKeeping ? 'keep' : 'compare', ...(views && { GUARDS_VIEWS: views }) },
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

process.exitCode = run('vite', 'build') || run('playwright', 'test', 'guards/looks.spec', ...others);

/** Builds the page and walks through its views with one browser test, for commands that look at all of them. */
import { spawnSync } from 'node:child_process';

function run(env: NodeJS.ProcessEnv, ...command: string[]): number {
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

/**
 * `word`: the command's own argument, if it has one, and `envOf` what the test is told, with it or without. `--views=arrows,noise` opens only these;
 * what follows goes to Playwright.
 */
export function walkBuilt(
  specs: readonly string[],
  word: string | undefined,
  envOf: (isGiven: boolean) => NodeJS.ProcessEnv,
): void {
  const given = process.argv.slice(2);
  const views = given.find((argument) => argument.startsWith('--views='))?.slice('--views='.length);
  const others = given.filter((argument) => argument !== word && !argument.startsWith('--views='));
  const env = { ...envOf(word !== undefined && given.includes(word)), ...(views && { GUARDS_VIEWS: views }) };
  process.exitCode = run(env, 'vite', 'build') || run(env, 'playwright', 'test', ...specs, ...others);
}

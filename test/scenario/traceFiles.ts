/** Reads traces back, and compares them with the golden files that PyTorch made. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { traceCommand } from '../../scripts/traceCommand';

export interface Golden {
  readonly scenario: unknown;
  readonly traces: readonly { readonly step: number }[];
}

const folder = 'test/golden';

export const goldenNames = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/, ''));

export function readGolden(name: string): Golden {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
}

interface Traced {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the command prints, without a process of its own. */
export async function traced(...args: string[]): Promise<Traced> {
  let [stdout, stderr] = ['', ''];
  const status = await traceCommand(args, {
    async write(text) {
      stdout += text;
    },
    complain(line) {
      stderr += line;
    },
  });
  return { status, stdout, stderr };
}

/** The command as a user runs it. */
export function runTrace(...args: string[]): Traced {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'trace', '--', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    shell: process.platform === 'win32',
    // A notice of npm's own about this machine's settings is not the command's.
    env: { ...process.env, npm_config_loglevel: 'silent' },
  });
  return { status, stdout, stderr };
}

/**
 * Where two JSON values differ: other keys or lengths, or numbers further apart than 1e-10 · max(1, |expected|).
 * Empty if they agree.
 */
export function differences(actual: unknown, expected: unknown, place = ''): string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const close = Math.abs(actual - expected) <= 1e-10 * Math.max(1, Math.abs(expected));
    return close ? [] : [`${place}: expected ${expected}, got ${actual}`];
  }
  if (!isContainer(actual) || !isContainer(expected) || Array.isArray(actual) !== Array.isArray(expected)) {
    return actual === expected ? [] : [`${place}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
  }
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].flatMap((key) => differences(actual[key], expected[key], `${place}.${key}`));
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

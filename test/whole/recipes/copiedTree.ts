/** A copy of the tree in a temporary folder, with its dependencies linked, in which commands run. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyTree } from '../../../scripts/copyTree';
import type { Addition } from './additions';

export interface CopiedTree {
  readonly folder: string;
  readonly add: (addition: Addition) => void;
  /** Everything that the command printed, and whether it succeeded. */
  readonly run: (
    command: string,
    ...args: string[]
  ) => Promise<{ readonly output: string; readonly succeeded: boolean }>;
  readonly remove: () => void;
}

export function copiedTree(): CopiedTree {
  const folder = copyTree('recipes-');
  return {
    folder,
    add({ created, inserted }) {
      for (const [path, text] of Object.entries(created)) writeFileSync(join(folder, path), text);
      for (const { path, after, text } of inserted) {
        const [head, ...rest] = readFileSync(join(folder, path), 'utf8').split(after);
        if (rest.length !== 1) throw new Error(`${path} has “${after}” ${rest.length} times instead of once`);
        writeFileSync(join(folder, path), `${head}${after}${text}${rest[0]}`);
      }
    },
    run: (command, ...args) =>
      new Promise((done, fail) => {
        const started = spawn(join(folder, 'node_modules', '.bin', command), args, { cwd: folder, env: childEnv() });
        let output = '';
        for (const stream of [started.stdout, started.stderr]) stream.on('data', (part) => (output += String(part)));
        started.on('error', fail);
        started.on('close', (code) => done({ output, succeeded: code === 0 }));
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Without what tells a process that it is a worker of this test run. Tests in the copy have one worker: the other cores run this run's. */
function childEnv(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST$|NODE_ENV$|VITE_)/.test(name));
  return { ...Object.fromEntries(own), VITEST_MAX_WORKERS: '1' };
}

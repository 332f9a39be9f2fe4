/** Copies the tree into a temporary folder, with its dependencies linked, so that commands can run in it. */
import { cpSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the copy leaves out: dependencies, which are linked, what is built or measured, and tools' own folders, but not the workflows, to which documents link. */
const leftOut = /^(?:node_modules|dist|test-results|\.(?!github$).*)$/;

/** The path of the copy, which begins with the prefix. */
export function copyTree(prefix: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), prefix)));
  for (const name of readdirSync('.')) if (!leftOut.test(name)) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(realpathSync('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

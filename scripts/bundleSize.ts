/** What a first visit downloads, compressed, held to its budget; and what comes later, on request. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const kilobyte = 1000;
export const budget = { script: 320, all: 520, embed: 5 };

/** Prints the sizes; true if there is a build and it keeps to the budget. */
export function checkBundleSize(folder: string): boolean {
  let files: string[];
  try {
    files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    process.stdout.write(`\nbundle size: there is no ${folder}\n`);
    return false;
  }
  const compressed = (ending: RegExp): number =>
    files
      .filter((file) => ending.test(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).byteLength, 0) / kilobyte;
  const script = compressed(/(^|[\\/])(?:index|opening)-[^\\/]*\.js$/);
  const later = compressed(/[\\/]later-[^\\/]*\.js$/);
  const embed = compressed(/^embed\.js$/);
  // Pages in folders of their own are visits of their own.
  const all = script + compressed(/^(?:assets[\\/])?[^\\/]*\.(css|html|woff2)$/);
  const kept = script > 0 && script < budget.script && all < budget.all && embed > 0 && embed <= budget.embed;
  process.stdout.write(
    `\nbundle size: ${script.toFixed(1)} kB of JavaScript (under ${budget.script}), ${all.toFixed(1)} kB in all (under ${budget.all}), compressed: ${kept ? 'kept' : 'NOT kept'}; ${later.toFixed(1)} kB more on request; embed.js ${embed.toFixed(1)} kB (at most ${budget.embed})\n`,
  );
  return kept;
}

/** What a first visit downloads, compressed, held to its budget; and what comes later, on request. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const kilobyte = 1000;
export const budget = { script: 280, formulas: 45, all: 450, embed: 5 };

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
  const script = compressed(/(^|[\\/])(?:index|opening|packages)-[^\\/]*\.js$/);
  const typesetter = typesetterOf(join(folder, 'index.html'));
  const formulas = compressed(new RegExp(`${typesetter}$`));
  const later = compressed(/[\\/]later-[^\\/]*\.js$/) - formulas;
  const embed = compressed(/^embed\.js$/);
  // Pages in folders of their own are visits of their own, and styles of what comes on request come with it.
  const all = script + formulas + compressed(/^(?:assets[\\/](?!later-))?[^\\/]*\.(css|html|woff2)$/);
  const isKept = (size: number, most: number): boolean => size > 0 && size <= most;
  const kept =
    isKept(script, budget.script) &&
    isKept(formulas, budget.formulas) &&
    isKept(all, budget.all) &&
    isKept(embed, budget.embed);
  const of = (size: number, most: number): string => `${size.toFixed(1)} kB (at most ${most})`;
  process.stdout.write(
    `\nbundle size, compressed: first scripts ${of(script, budget.script)}, formulas ${of(formulas, budget.formulas)}, in all ${of(all, budget.all)}, embed.js ${of(embed, budget.embed)}: ${kept ? 'kept' : 'NOT kept'}; ${later.toFixed(1)} kB more on request\n`,
  );
  return kept;
}

/** The script that the page fetches for its formulas, which comes last. */
function typesetterOf(page: string): string {
  const [, name] = /<meta name="typesetter" content="[^"]*?(later-[\w-]+\.js)"/.exec(readFileSync(page, 'utf8')) ?? [];
  if (name === undefined) throw new Error(`${page}: expected the name of the typesetter's script`);
  return name;
}

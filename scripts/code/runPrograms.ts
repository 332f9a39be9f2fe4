/** Runs Python programs in one interpreter, one after the other. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Prints a line of JSON: what failed, by file, and the versions of what was imported. */
const runner = `
import contextlib, io, json, os, sys, warnings
warnings.filterwarnings("ignore")
failed, versions = {}, {"Python": sys.version.split()[0]}
for path in sys.argv[1:]:
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(open(path, encoding="utf-8").read(), path, "exec"), {"__name__": "__main__"})
    except Exception as error:
        failed[os.path.basename(path)] = f"{type(error).__name__}: {error}"
for name in ("numpy", "torch"):
    if name in sys.modules:
        versions[name] = sys.modules[name].__version__
print(json.dumps({"failed": failed, "versions": versions}))
`;

export interface Outcome {
  /** The errors, by the places of the programs, from 0. */
  readonly failed: ReadonlyMap<number, string>;
  /** The interpreter and the libraries. */
  readonly versions: Readonly<Record<string, string>>;
}

export function canImport(python: string, library: string): boolean {
  return spawnSync(python, ['-c', `import ${library}`]).status === 0;
}

export function runPrograms(python: string, programs: readonly string[]): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  try {
    const files = programs.map((text, index) => {
      const file = join(folder, `${index}.py`);
      writeFileSync(file, text);
      return file;
    });
    const { stdout, stderr, status } = spawnSync(python, ['-c', runner, ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(stderr);
    const { failed, versions } = JSON.parse(stdout) as {
      readonly failed: Readonly<Record<string, string>>;
      readonly versions: Outcome['versions'];
    };
    return {
      failed: new Map(Object.entries(failed).map(([file, message]) => [Number.parseInt(file, 10), message])),
      versions,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

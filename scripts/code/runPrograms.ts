/** Runs Python programs in one interpreter, one after the other. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Prints a line of JSON: what failed, by file, the numbers that differed, and the versions of what was imported. */
const runner = `
import contextlib, io, json, os, sys, warnings
warnings.filterwarnings("ignore")

def numbers(value):
    return [numbers(part) for part in value] if isinstance(value, list) else str(float(value))

def places(differs, here, app, at=()):
    if not isinstance(differs, list):
        return [{"at": at, "program": here, "app": app}] if differs else []
    return [place for i, parts in enumerate(zip(differs, here, app)) for place in places(*parts, (*at, i))]

def difference(trace):
    """The numbers that a program's check has found to differ: its last frame has them."""
    while trace.tb_next:
        trace = trace.tb_next
    own = trace.tb_frame.f_locals
    if not {"name", "a", "b", "same"} <= own.keys():
        return None
    here, app = numbers(own["a"].tolist()), numbers(own["b"].tolist())
    return {"name": own["name"], "places": places((~own["same"]).tolist(), here, app)}

failed, differences, versions = {}, {}, {"Python": sys.version.split()[0]}
for path in sys.argv[1:]:
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(open(path, encoding="utf-8").read(), path, "exec"), {"__name__": "__main__"})
    except Exception as error:
        failed[os.path.basename(path)] = f"{type(error).__name__}: {error}"
        differences[os.path.basename(path)] = difference(error.__traceback__)
for name in ("numpy", "torch"):
    if name in sys.modules:
        versions[name] = sys.modules[name].__version__
print(json.dumps({"failed": failed, "differences": differences, "versions": versions}))
`;

/** The numbers under a name that a program has otherwise than the app, by their indices from 0 in the app's arrangement. */
export interface Difference {
  readonly name: string;
  readonly places: readonly DifferentNumber[];
}

export interface DifferentNumber {
  readonly at: readonly number[];
  readonly program: number;
  readonly app: number;
}

export interface Outcome {
  /** The errors, by the places of the programs, from 0. */
  readonly failed: ReadonlyMap<number, string>;
  /** What differed in those of them that stopped at a number. */
  readonly differences: ReadonlyMap<number, Difference>;
  /** The interpreter and the libraries. */
  readonly versions: Readonly<Record<string, string>>;
}

interface Printed {
  readonly failed: Readonly<Record<string, string>>;
  readonly differences: Readonly<Record<string, PrintedDifference | null>>;
  readonly versions: Outcome['versions'];
}

interface PrintedDifference {
  readonly name: string;
  readonly places: readonly { readonly at: readonly number[]; readonly program: string; readonly app: string }[];
}

export function runPrograms(python: string, programs: readonly string[]): Outcome {
  const { failed, differences, versions } = printedFor<Printed>(python, ['-c', runner], programs);
  const place = (file: string): number => Number.parseInt(file, 10);
  return {
    failed: new Map(Object.entries(failed).map(([file, message]) => [place(file), message])),
    differences: new Map(
      Object.entries(differences).flatMap(([file, one]) => (one === null ? [] : [[place(file), read(one)] as const])),
    ),
    versions,
  };
}

function read({ name, places }: PrintedDifference): Difference {
  return {
    name,
    places: places.map(({ at, program, app }) => ({ at, program: numberFrom(program), app: numberFrom(app) })),
  };
}

/** A number as Python prints it. */
function numberFrom(text: string): number {
  return Number(text.replace('inf', 'Infinity'));
}

/** The JSON that Python prints with these arguments, and files with these texts, called 0.py, 1.py, … */
export function printedFor<Json>(python: string, before: readonly string[], texts: readonly string[]): Json {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.py`);
      writeFileSync(file, text);
      return file;
    });
    const { stdout, stderr, status } = spawnSync(python, [...before, ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Json;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

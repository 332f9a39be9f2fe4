/** The Python that tests use, if it has the library: PYTHON names one; otherwise the system's own may have what another lacks. */
import { spawnSync } from 'node:child_process';

export function canImport(python: string, library: string): boolean {
  return spawnSync(python, ['-c', `import ${library}`]).status === 0;
}

export function pythonWith(library: 'numpy' | 'torch'): string | undefined {
  return [process.env.PYTHON ?? 'python3', '/usr/bin/python3'].find((python) => canImport(python, library));
}

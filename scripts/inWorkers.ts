/**
 * Runs jobs on all processors. The worker is bundled first, as one file without what a loader adds to every function, which would take a
 * third of the time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';

export interface WorkerJobs<Job, Result> {
  /** A module that answers every message with a result. */
  readonly entry: string;
  readonly jobs: readonly Job[];
  readonly workers: number;
  /** After each job, in the order in which they end. */
  readonly onResult: (job: Job, result: Result, done: number) => void;
}

export async function inWorkers<Job, Result>({
  entry,
  jobs,
  workers,
  onResult,
}: WorkerJobs<Job, Result>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jobs-'));
  try {
    const file = await bundled(entry, folder);
    let [next, done] = [0, 0];
    const work = (worker: Worker): Promise<void> =>
      new Promise((resolve, reject) => {
        let job: Job | undefined;
        const go = (): void => {
          job = jobs[next++];
          if (job === undefined) resolve();
          else worker.postMessage(job);
        };
        worker.on('error', reject);
        worker.on('message', (result: Result) => {
          if (job !== undefined) onResult(job, result, ++done);
          go();
        });
        go();
      });
    // A bundle needs none of the loaders that this program runs with.
    const all = Array.from({ length: Math.min(workers, jobs.length) }, () => new Worker(file, { execArgv: [] }));
    try {
      await Promise.all(all.map(work));
    } finally {
      await Promise.all(all.map((worker) => worker.terminate()));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundled(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      minify: false,
      // What is imported for its effects stays, in tests too.
      rolldownOptions: { treeshake: false, output: { format: 'es', entryFileNames: 'worker.mjs' } },
    },
  });
  return join(folder, 'worker.mjs');
}

/** A contender's process, seen from the parent: ask, and wait for the answer. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ContenderName, NodeContender } from './contenders';
import type { Answers, Reply, Request } from './messages';

export interface Child {
  readonly name: ContenderName;
  ask<Kind extends Request['kind']>(request: Request & { readonly kind: Kind }): Promise<Answers[Kind]>;
  stop(): void;
}

/** Starts the contender's process and waits until it has loaded. */
export async function startChild(name: NodeContender): Promise<Child> {
  const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [name]);
  await nextMessage(child, name);
  return {
    name,
    async ask<Kind extends Request['kind']>(request: Request & { readonly kind: Kind }): Promise<Answers[Kind]> {
      const answered = nextMessage(child, name);
      child.send(request);
      const reply = (await answered) as Reply<Kind>;
      if ('failure' in reply) throw new Error(`${name}: ${reply.failure}`);
      return reply.answer;
    },
    stop: () => child.disconnect(),
  };
}

function nextMessage(child: ChildProcess, name: NodeContender): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`${name}: its process ended with code ${code}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}

/**
 * The measurement: every contender takes its turn in every round, so that a busy moment of the machine hits all alike.
 * It is done twice, with fresh processes and the cases warmed in the one order and in the other, because what V8 has
 * compiled for one shape may slow the next; both runs' rounds count.
 */
import { type CaseName, caseNames } from './cases';
import { type Child, startChild } from './child';
import { type ByContender, type ContenderName, nodeContenders } from './contenders';
import type { CheckAnswer } from './messages';
import type { QueryTime } from './queries';
import { compiler, startScalarChild } from './scalarChild';
import type { ScalingTime } from './scaling';

export interface CaseTimes {
  readonly name: CaseName;
  /** Milliseconds a step, one entry a round. */
  readonly rounds: ByContender<readonly number[]>;
}

export interface Measurement {
  readonly cases: readonly CaseTimes[];
  readonly queries: readonly QueryTime[];
  readonly scaling: ByKernel<readonly ScalingTime[]>;
}

/** Something for our step with either kernel. */
export type ByKernel<Item> = Readonly<Record<(typeof kernels)[number], Item>>;

const kernels = ['ours', 'ours in TypeScript'] as const;

/** A few steps of every contender, from the same weights. */
export async function checkCases(steps: number): Promise<ReadonlyMap<CaseName, ByContender<CheckAnswer>>> {
  return withChildren(async (children) => {
    const answers = new Map<CaseName, ByContender<CheckAnswer>>();
    for (const name of caseNames) {
      const entries: [ContenderName, CheckAnswer][] = [];
      for (const child of children) entries.push([child.name, await child.ask({ kind: 'check', case: name, steps })]);
      answers.set(name, Object.fromEntries(entries) as unknown as ByContender<CheckAnswer>);
    }
    return answers;
  });
}

/** Times every case for `roundsEach` rounds in each of the two orders. */
export async function measure(roundsEach: number): Promise<Measurement> {
  const times = new Map(caseNames.map((name) => [name, emptyRounds()]));
  let queries: readonly QueryTime[] = [];
  let scaling: ByKernel<readonly ScalingTime[]> = { ours: [], 'ours in TypeScript': [] };
  for (const order of [caseNames, [...caseNames].reverse()]) {
    await withChildren(async (children) => {
      for (const child of children) {
        for (const name of order) await child.ask({ kind: 'warm', case: name });
      }
      for (const name of order) {
        // Again, now that all shapes have been seen: the count of steps is taken from here.
        for (const child of children) await child.ask({ kind: 'warm', case: name });
        for (let round = 0; round < roundsEach; round++) {
          for (const child of rotated(children, round)) {
            times.get(name)?.[child.name]?.push(await child.ask({ kind: 'round', case: name }));
          }
        }
      }
      const [ours, inTypeScript] = kernels.map((kernel) => children.find(({ name }) => name === kernel));
      if (ours === undefined || inTypeScript === undefined) return;
      queries = await ours.ask({ kind: 'queries' });
      scaling = {
        ours: await ours.ask({ kind: 'scaling' }),
        'ours in TypeScript': await inTypeScript.ask({ kind: 'scaling' }),
      };
    });
  }
  return { cases: caseNames.map((name) => ({ name, rounds: times.get(name) ?? emptyRounds() })), queries, scaling };
}

async function withChildren<Result>(use: (children: readonly Child[]) => Promise<Result>): Promise<Result> {
  const children: Child[] = [];
  try {
    for (const name of nodeContenders) children.push(await startChild(name));
    if (compiler() !== undefined) children.push(await startScalarChild());
    return await use(children);
  } finally {
    for (const child of children) child.stop();
  }
}

function emptyRounds(): ByContender<number[]> {
  const names: ContenderName[] = [...nodeContenders];
  if (compiler() !== undefined) names.push('scalar C');
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as ByContender<number[]>;
}

function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

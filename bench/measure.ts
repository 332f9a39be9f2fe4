/**
 * The measurement: every contender takes its turn in every round, so that a busy moment of the machine hits all alike.
 * It is done twice, with fresh processes and the cases warmed in the one order and in the other, because what V8 has
 * compiled for one shape may slow the next; both runs' rounds count.
 */
import { type CaseName, caseNames } from './cases';
import { type Child, startChild } from './child';
import { type ContenderName, contenderNames } from './contenders';
import type { CheckAnswer } from './messages';
import type { QueryTime } from './queries';

export interface CaseTimes {
  readonly name: CaseName;
  /** Milliseconds a step, one entry a round. */
  readonly rounds: Readonly<Record<ContenderName, readonly number[]>>;
}

export interface Measurement {
  readonly cases: readonly CaseTimes[];
  readonly queries: readonly QueryTime[];
}

/** A few steps of every contender, from the same weights. */
export async function checkCases(steps: number): Promise<ReadonlyMap<CaseName, Record<ContenderName, CheckAnswer>>> {
  return withChildren(async (children) => {
    const answers = new Map<CaseName, Record<ContenderName, CheckAnswer>>();
    for (const name of caseNames) {
      const entries: [ContenderName, CheckAnswer][] = [];
      for (const child of children) entries.push([child.name, await child.ask({ kind: 'check', case: name, steps })]);
      answers.set(name, Object.fromEntries(entries) as Record<ContenderName, CheckAnswer>);
    }
    return answers;
  });
}

/** Times every case for `roundsEach` rounds in each of the two orders. */
export async function measure(roundsEach: number): Promise<Measurement> {
  const times = new Map(caseNames.map((name) => [name, emptyRounds()]));
  let queries: readonly QueryTime[] = [];
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
            times.get(name)?.[child.name].push(await child.ask({ kind: 'round', case: name }));
          }
        }
      }
      const ours = children.find(({ name }) => name === 'ours');
      if (ours !== undefined) queries = await ours.ask({ kind: 'queries' });
    });
  }
  return { cases: caseNames.map((name) => ({ name, rounds: times.get(name) ?? emptyRounds() })), queries };
}

async function withChildren<Result>(use: (children: readonly Child[]) => Promise<Result>): Promise<Result> {
  const children: Child[] = [];
  try {
    for (const name of contenderNames) children.push(await startChild(name));
    return await use(children);
  } finally {
    for (const child of children) child.stop();
  }
}

function emptyRounds(): Record<ContenderName, number[]> {
  return Object.fromEntries(contenderNames.map((name) => [name, []])) as unknown as Record<ContenderName, number[]>;
}

function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

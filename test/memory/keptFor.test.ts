import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { kept as keptAlways, keptFor, latestFor, recent } from '../../src/memory';
import { isOfTree } from '../featureFiles';

type Part = string | number | boolean | undefined;

/** Two keys that differ in one part, for each part and in each way that two values may look alike. */
const pairs: readonly (readonly [readonly Part[], readonly Part[]])[] = [
  [
    [1, 2, 3],
    [1, 2, 4],
  ],
  [
    [1, 2, 3],
    [1, 4, 3],
  ],
  [
    [1, 2, 3],
    [4, 2, 3],
  ],
  [
    [1, 23],
    [12, 3],
  ],
  [['1'], [1]],
  [[undefined], ['undefined']],
  [[undefined], [Number.NaN]],
  [[true], ['true']],
  [
    ['a', ''],
    ['', 'a'],
  ],
];

describe.each<[string, typeof keptFor]>([
  ['keptFor', keptFor],
  ['latestFor', latestFor],
])('%s', (_, kept) => {
  it.each(pairs)('computes %j and %j separately', (one, other) => {
    const read = kept((owner: { readonly name: string }, ...key: readonly Part[]) => ({ name: owner.name, key }));
    const owner = { name: 'owner' };
    expect(read(owner, ...one)).toEqual({ name: 'owner', key: one });
    expect(read(owner, ...other)).toEqual({ name: 'owner', key: other });
    expect(read(owner, ...one)).toEqual({ name: 'owner', key: one });
  });

  it('computes once for the same owner and key, and again for another owner', () => {
    const compute = vi.fn((owner: { readonly name: string }, part: number) => `${owner.name} ${part}`);
    const read = kept(compute);
    const [one, other] = [{ name: 'one' }, { name: 'other' }];
    expect([read(one, 1), read(one, 1), read(other, 1)]).toEqual(['one 1', 'one 1', 'other 1']);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('keeps undefined, too', () => {
    const compute = vi.fn((_owner: object): number | undefined => undefined);
    const read = kept(compute);
    const owner = {};
    expect([read(owner), read(owner)]).toEqual([undefined, undefined]);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('keeps nothing if the computation fails', () => {
    let fails = true;
    const read = kept((_owner: object) => {
      if (fails) throw new RangeError('not yet');
      return 7;
    });
    const owner = {};
    expect(() => read(owner)).toThrow('not yet');
    fails = false;
    expect(read(owner)).toBe(7);
  });
});

describe('kept and recent', () => {
  it.each(pairs)('compute %j and %j separately, and each once', (one, other) => {
    const asked: unknown[] = [];
    const compute = (...key: Part[]) => {
      asked.push(key);
      return { key };
    };
    for (const read of [keptAlways(compute), recent(2, compute)]) {
      for (const key of [one, other, one, other]) expect(read(...key)).toEqual({ key });
    }
    expect(asked).toEqual([one, other, one, other]);
  });
});

describe('recent', () => {
  it('computes again what was not asked for among the latest', () => {
    const compute = vi.fn((part: string) => part);
    const read = recent(2, compute);
    // c takes the place of b, because a was asked for after b; asking for b again takes the place of a.
    for (const part of ['a', 'b', 'a', 'c', 'a', 'c', 'b', 'c', 'a']) expect(read(part)).toBe(part);
    expect(compute.mock.calls.map(([part]) => part)).toEqual(['a', 'b', 'c', 'b', 'a']);
  });

  it('tells objects of a key apart by identity', () => {
    const compute = vi.fn((data: { readonly name: string }) => data.name);
    const read = recent(3, compute);
    const one = { name: 'one' };
    for (const data of [one, { name: 'one' }, one]) expect(read(data)).toBe('one');
    expect(compute).toHaveBeenCalledTimes(2);
  });
});

it('keptFor keeps the values of all keys, latestFor that of the latest', () => {
  const compute = vi.fn((_owner: object, part: number) => part);
  const owner = {};
  const [all, last] = [keptFor(compute), latestFor(compute)];
  for (const part of [1, 2, 1]) all(owner, part);
  expect(compute).toHaveBeenCalledTimes(2);
  compute.mockClear();
  for (const part of [1, 2, 1]) last(owner, part);
  expect(compute).toHaveBeenCalledTimes(3);
});

it('latestFor tells objects of a key apart by identity', () => {
  const compute = vi.fn((_owner: object, other: { readonly name: string }) => other.name);
  const read = latestFor(compute);
  const [owner, one] = [{}, { name: 'one' }];
  for (const other of [one, one, { name: 'one' }, { name: 'two' }]) expect(read(owner, other)).toBe(other.name);
  expect(compute).toHaveBeenCalledTimes(3);
});

/** Memories of modules that hold something else than computed values, each with what it holds. */
const others: Readonly<Record<string, string>> = {
  'features/course/element/group.ts': 'what the frames of a group on the host’s page show',
  'kit/comparedRuns/runPair.ts':
    'the step of a second run at the weights of a first, which another thread may have computed',
  'kit/table/useRovingGrid.ts': 'the cell of a grid that was made its tab stop last',
  'kit/quantity/typesetter.ts': 'the formulas that the page was built with',
  'kit/work/runInSlices.ts': 'when a job last reported',
  'lessons/fetched.ts': 'lessons by name: fetched ones, and files that were opened',
  'quantity/conventions/shownStep.ts': 'the step that a converted one was made from',
  'quantity/read.ts': 'the latest few derivations, of the latest step only, and no longer than it lives',
  'run/beginning.ts': 'weights that another thread may have drawn',
  'run/run.ts': 'checkpoints and traces of a run',
  'store/address/scenarioLink.ts': 'scenarios of links that were read, or written here',
  'features/stage/lecture/reading.ts': 'lectures of links that were read, or written here',
  'store/lesson/siteLesson.ts': 'why a lesson of the site could not be read',
  'store/quiz/readQuiz.ts': 'quizzes of links, whose numbers were drawn when they were read',
};

describe('a cache made by hand', () => {
  it('is found nowhere else: a key that lacks a part would give the value of another', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('memory/'));
    const found = files.filter((file) =>
      /new WeakMap\b|^const \w+ = new Map\b/m.test(readFileSync(`src/${file}`, 'utf8')),
    );
    const known = Object.keys(others).filter((file) => isOfTree(`src/${file}`));
    expect(found.sort()).toEqual(known.sort());
  });
});

import { describe, expect, it } from 'vitest';
import { attributeOf, keyOf } from '../../../src/features/course/element/attributes';
import { begin, join, leave, type Member, shared, tell } from '../../../src/features/course/element/group';

describe('attributes', () => {
  it.each([
    ['batch-size', 'batchSize'],
    ['example', 'example'],
    ['network.show', 'network.show'],
  ])('%s is the key %s', (attribute, key) => {
    expect(keyOf(attribute)).toBe(key);
    expect(attributeOf(key)).toBe(attribute);
  });

  it.each(['src', 'height', 'group', 'class', 'style', 'id', 'title', 'lang', 'aria-label', 'data-x', 'onclick'])(
    '%s is no key of a link',
    (attribute) => {
      expect(keyOf(attribute)).toBeUndefined();
    },
  );
});

describe('a group', () => {
  it('passes a burst of changes on once, the last, and leaves each frame its views and look', async () => {
    const taken: unknown[] = [];
    const member = (group: string | null, name: string): Member => ({
      group,
      take: async (state) => taken.push([name, state]),
    });
    const [one, other, stranger] = [member('a', 'one'), member('a', 'other'), member(null, 'stranger')];
    [one, other, stranger].forEach(join);
    tell(one, { step: 2, view: 'sum' });
    tell(one, { step: 3, theme: 'dark', 'ledger.sort': 'size' });
    tell(stranger, { step: 9 });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(taken).toEqual([['other', { step: 3 }]]);
    [one, other, stranger].forEach(leave);
  });

  it('follows what the page does to one frame', async () => {
    const taken: unknown[] = [];
    const member = (name: string): Member => ({ group: 'b', take: async (state) => taken.push([name, state]) });
    const [one, other] = [member('one'), member('other')];
    [one, other].forEach(join);
    begin(one)({ step: 4, view: 'sum' });
    expect(taken).toEqual([['other', { step: 4 }]]);
    begin(one)();
    expect(taken).toHaveLength(1);
    [one, other].forEach(leave);
  });

  it('does not undo what the page sets by what the reader did before it arrived', async () => {
    const taken: unknown[] = [];
    let shows = (): void => undefined;
    const one: Member = { group: 'c', take: async (state) => taken.push(['one', state]) };
    const other: Member = {
      group: 'c',
      take: (state) => {
        taken.push(['other', state]);
        return new Promise<void>((resolve) => {
          shows = resolve;
        });
      },
    };
    [one, other].forEach(join);
    tell(other, { step: 2 });
    const end = begin(one);
    expect(taken).toEqual([['one', { step: 2 }]]);
    tell(other, { step: 3 });
    end({ step: 7 });
    tell(other, { step: 4 });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(taken.slice(1)).toEqual([['other', { step: 7 }]]);
    shows();
    await new Promise((resolve) => setTimeout(resolve, 0));
    tell(other, { step: 8 });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(taken.slice(2)).toEqual([['one', { step: 8 }]]);
    [one, other].forEach(leave);
  });

  it('shares neither views nor look', () => {
    expect(shared({ example: 'xor', view: 'sum', lang: 'de', scale: 2, 'network.show': 'all' })).toEqual({
      example: 'xor',
    });
  });
});

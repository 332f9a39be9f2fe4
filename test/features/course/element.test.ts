import { describe, expect, it } from 'vitest';
import { attributeOf, keyOf } from '../../../src/features/course/element/attributes';
import { join, type Member, shared, tell } from '../../../src/features/course/element/group';

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
      take: (state) => taken.push([name, state]),
    });
    const [one, other, stranger] = [member('a', 'one'), member('a', 'other'), member(null, 'stranger')];
    const leave = [one, other, stranger].map(join);
    tell(one, { step: 2, view: 'sum' });
    tell(one, { step: 3, theme: 'dark', 'ledger.sort': 'product' });
    tell(stranger, { step: 9 });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(taken).toEqual([['other', { step: 3 }]]);
    for (const one of leave) one();
  });

  it('shares neither views nor look', () => {
    expect(shared({ example: 'xor', view: 'sum', lang: 'de', scale: 2, 'network.show': 'all' })).toEqual({
      example: 'xor',
    });
  });
});

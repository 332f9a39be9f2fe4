import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellGrid, readCellGrid } from '../../../../src/features/homework/draft/cellGrid';
import { isCells } from '../../../../src/features/homework/draft/cells';
import '../../../propertySeed';

const index = fc.oneof(fc.nat({ max: 5 }).map(String), fc.stringMatching(/^\d{1,20}$/));
const address = fc
  .tuple(fc.constantFrom('delta', 'sampleGradient', 'update'), fc.array(index, { maxLength: 4 }))
  .map(([kind, indices]) => [kind, ...indices].join('.'));
const text = fc.oneof(
  fc.double().map(String),
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom('−7/8', '0,25', '% |:', '%20'),
);

describe('cells without addresses', () => {
  it('are read as they were written, whatever they are', () => {
    fc.assert(
      fc.property(fc.dictionary(address, text, { maxKeys: 40 }), (cells) => {
        expect(readCellGrid(cellGrid(cells))).toEqual({ ...cells });
      }),
    );
  });

  it('are as many as there is room for, the first of them', () => {
    fc.assert(
      fc.property(fc.dictionary(address, text, { maxKeys: 40 }), fc.nat({ max: 40 }), (cells, count) => {
        const some = readCellGrid(cellGrid(cells, count)) ?? {};
        expect(Object.keys(some)).toHaveLength(Math.min(count, Object.keys(cells).length));
        expect(cells).toMatchObject(some);
      }),
    );
  });

  it('name the indices of a kind and layer once', () => {
    const cells = { 'delta.2.1.1': '0.1', 'delta.2.1.2': '−1', 'delta.2.1.3': '', 'delta.2.1.4': '1 / 8' };
    expect(cellGrid(cells)).toBe('delta.2;1;1-4:0.1 −1  1%20/%208');
  });

  it.each(['x', 'delta.2;1-4:1 2', 'delta.2;1-99999999:1', 'delta.2;1:1%zz', 'a;b:1', ':'])(
    'are none in %j',
    (given) => {
      expect(readCellGrid(given)).toBeUndefined();
    },
  );

  it('are sound cells, or none, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^delta\.2(;[\d,-]{0,5}){0,3}:[\d ]{0,9}$/)), (given) => {
        const read = readCellGrid(given);
        expect(read === undefined || isCells(read)).toBe(true);
      }),
    );
  });
});

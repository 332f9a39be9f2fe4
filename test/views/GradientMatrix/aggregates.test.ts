import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeStep, type StepTrace, weightCount } from '../../../src/model';
import { grouped, MatrixAggregates } from '../../../src/views/GradientMatrix/aggregates';
import {
  type ColumnGroups,
  columnGroups,
  columnsOfGroup,
  groupCount,
  groupOfColumn,
} from '../../../src/views/GradientMatrix/columnGroups';
import { columnOfPlace, layerSpans, placeOfColumn } from '../../../src/views/GradientMatrix/columns';
import { groupOf, groupStart } from '../../../src/views/GradientMatrix/partition';
import { generatedStep } from '../../model/generatedStep';
import { sampleGradientRow } from '../../sampleGradients';

/** A step, how wide a weight is in pixels, how many groups its rows are in. */
const pictures = fc.record({
  input: generatedStep(),
  density: fc.double({ min: 0.02, max: 1.5, noNaN: true }),
  rowShare: fc.double({ min: 0.1, max: 1, noNaN: true }),
});

interface Block {
  readonly columns: ColumnGroups;
  readonly row: number;
  readonly group: number;
  /** Every cell that the block stands for. */
  readonly cells: readonly number[];
}

function checkBlocks(check: (blocks: readonly Block[], aggregates: MatrixAggregates, whole: Whole) => void): void {
  fc.assert(
    fc.property(pictures, ({ input, density, rowShare }) => {
      const trace = computeStep(input);
      const aggregates = new MatrixAggregates(trace);
      const order = trace.batch.map((_, before) => trace.batchSize - before);
      const groups = Math.max(1, Math.floor(trace.batchSize * rowShare));
      const columns = layerSpans(trace.network).map((span) => columnGroups(span, density));
      check(blocksOf(trace, columns, { order, groups }), aggregates, { trace, order, groups, columns });
    }),
    { numRuns: 150 },
  );
}

interface Whole {
  readonly trace: StepTrace;
  readonly order: readonly number[];
  readonly groups: number;
  readonly columns: readonly ColumnGroups[];
}

function blocksOf(
  trace: StepTrace,
  layers: readonly ColumnGroups[],
  { order, groups }: { readonly order: readonly number[]; readonly groups: number },
): readonly Block[] {
  const blocks: Block[] = [];
  for (const columns of layers) {
    for (let row = 0; row < groups; row++) {
      const rows = order.slice(groupStart(row, order.length, groups), groupStart(row + 1, order.length, groups));
      for (let group = 0; group < groupCount(columns); group++) {
        const [start, end] = columnsOfGroup(columns, group);
        const cells = rows.flatMap((row) => [
          ...sampleGradientRow(trace, row).slice(columns.span.first + start, columns.span.first + end),
        ]);
        blocks.push({ columns, row, group, cells });
      }
    }
  }
  return blocks;
}

/** What the picture shows of each block, in the order of the blocks. */
function shownOf(aggregates: MatrixAggregates, whole: Whole, shown: 'largest' | 'mean'): readonly number[] {
  const { order, groups, columns } = whole;
  const { bands } = aggregates.picture({ rows: { order, groups }, bands: columns, shown }).finish();
  return bands.flatMap((band) => [...band]);
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('groups', () => {
  it('have every column once, in order, and none that is empty', () => {
    fc.assert(
      fc.property(pictures, ({ input, density }) => {
        for (const span of layerSpans(input.network)) {
          const columns = columnGroups(span, density);
          const found: number[] = [];
          for (let group = 0; group < groupCount(columns); group++) {
            const [start, end] = columnsOfGroup(columns, group);
            expect(end).toBeGreaterThan(start);
            for (let column = start; column < end; column++) {
              expect(groupOfColumn(columns, column)).toBe(group);
              found.push(column);
            }
          }
          expect(found).toEqual(Array.from({ length: span.froms * span.units }, (_, column) => column));
        }
      }),
    );
  });

  it('are as many as have a pixel each', () => {
    const span = { layer: 1, first: 0, froms: 129, firstFrom: 0, units: 64 } as const;
    expect(columnGroups(span, 0.1)).toMatchObject({ fromGroups: 12, unitGroups: 64 });
    expect(columnGroups(span, 1)).toMatchObject({ fromGroups: 129, unitGroups: 64 });
    // A unit of 129 weights has half a pixel: two units share one.
    expect(columnGroups(span, 0.5 / 129)).toMatchObject({ fromGroups: 1, unitGroups: 32 });
  });

  it('differ in size by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (one, other) => {
        const [groups, things] = [Math.min(one, other), Math.max(one, other)];
        for (let group = 0; group < groups; group++) {
          const size = groupStart(group + 1, things, groups) - groupStart(group, things, groups);
          expect([Math.floor(things / groups), Math.ceil(things / groups)]).toContain(size);
        }
        for (let thing = 0; thing < things; thing++) {
          const group = groupOf(thing, things, groups);
          expect(groupStart(group, things, groups)).toBeLessThanOrEqual(thing);
          expect(groupStart(group + 1, things, groups)).toBeGreaterThan(thing);
        }
      }),
    );
  });

  it('find a weight’s column, and back', () => {
    fc.assert(
      fc.property(generatedStep(), ({ network }) => {
        const spans = layerSpans(network);
        for (let column = 0; column < weightCount(network); column++) {
          expect(columnOfPlace(spans, placeOfColumn(spans, column))).toBe(column);
        }
      }),
    );
  });
});

describe('aggregation loses nothing', () => {
  it('a pixel that shows the largest shows one of its cells, and none is larger', () => {
    checkBlocks((blocks, aggregates, whole) => {
      const all = shownOf(aggregates, whole, 'largest');
      expect(all).toHaveLength(blocks.length);
      for (const [index, block] of blocks.entries()) {
        const shown = all[index] ?? Number.NaN;
        expect(block.cells.map(Math.abs)).toContain(Math.abs(shown));
        expect(Math.abs(shown)).toBe(Math.max(...block.cells.map(Math.abs)));
      }
    });
  });

  it('means times the cells they stand for add up to the sum of all cells', () => {
    checkBlocks((blocks, aggregates, whole) => {
      const means = shownOf(aggregates, whole, 'mean');
      const shown = total(blocks.map(({ cells }, index) => (means[index] ?? Number.NaN) * cells.length));
      const sizes = total(blocks.flatMap(({ cells }) => cells.map(Math.abs)));
      expect(Math.abs(shown - total(blocks.flatMap(({ cells }) => cells)))).toBeLessThanOrEqual(1e-12 * (sizes + 1));
    });
  });

  it('the bars below add up to the sizes of all cells', () => {
    checkBlocks((blocks, aggregates, { columns }) => {
      const bars = columns.flatMap((one) =>
        [...grouped(aggregates.sizes.finish(), one, 'mean')].map((mean, group) => {
          const [start, end] = columnsOfGroup(one, group);
          return mean * (end - start);
        }),
      );
      const sizes = total(blocks.flatMap(({ cells }) => cells.map(Math.abs)));
      expect(Math.abs(total(bars) - sizes)).toBeLessThanOrEqual(1e-12 * (sizes + 1));
    });
  });

  it('the bottom row’s means add up to the batch gradient', () => {
    checkBlocks((_, __, { trace, columns }) => {
      const shown = columns.flatMap((one) =>
        [...grouped(trace.dataGradientRow(), one, 'mean')].map((mean, group) => {
          const [start, end] = columnsOfGroup(one, group);
          return mean * (end - start);
        }),
      );
      const row = [...trace.dataGradientRow()];
      expect(Math.abs(total(shown) - total(row))).toBeLessThanOrEqual(1e-12 * (total(row.map(Math.abs)) + 1));
    });
  });

  it('the block’s largest cell is found again by sample and weight', () => {
    checkBlocks((blocks, aggregates, { order, groups, trace }) => {
      for (const { columns, row, group, cells } of blocks) {
        const rows = order.slice(groupStart(row, order.length, groups), groupStart(row + 1, order.length, groups));
        const [inBatch, column] = aggregates.largestIn(rows, columns, columnsOfGroup(columns, group));
        const cell = sampleGradientRow(trace, inBatch)[columns.span.first + column] ?? Number.NaN;
        expect(Math.abs(cell)).toBe(Math.max(...cells.map(Math.abs)));
      }
    });
  });
});

/** Each sample’s gradient norm: a point for each sample, and below the plot the same numbers as a table. */
import { Panel } from '../../../src/kit/chrome/Panel';
import { Point } from '../../../src/kit/plot/marks';
import { Plot } from '../../../src/kit/plot/Plot';
import { shownAt, useStep } from '../../../src/kit/quantity/useStep';
import type { Column } from '../../../src/kit/table/column';
import { quantityCell } from '../../../src/kit/table/numberCells';
import { Table } from '../../../src/kit/table/Table';
import { useRowGrid } from '../../../src/kit/table/useRowGrid';
import { sampleAt } from '../../../src/quantity';
import { useStore } from '../../../src/store';

const unmeasured = { width: 480, height: 240, rem: 16 };

export function Norms() {
  const step = useStep();
  const selected = useStore((state) => state.cursor.sample);
  const choose = useStore((state) => state.chooseSample);
  const samples = step.trace.batch.map((_, before) => sampleAt(step.trace, before + 1));
  const norms = samples.map((sample) => ({ sample, norm: shownAt({ kind: 'sampleGradientNorm', sample }, step) }));
  const points = norms.flatMap(({ sample, norm }) => (norm === 'pending' ? [] : [[sample, norm] as const]));
  const table = useRowGrid({ count: samples.length, entry: { row: 0, column: 0 } });
  const columns: readonly Column<number>[] = [
    { id: 'sample', head: 'sample', kind: 'name', cell: (sample) => ({ content: sample }) },
    {
      id: 'norm',
      head: '‖∇e(k)‖',
      kind: 'number',
      cell: (sample) => quantityCell({ kind: 'sampleGradientNorm', sample }, step),
    },
  ];
  return (
    <Panel name="Norms" className="norms">
      <Plot
        label="Gradient norm of each sample"
        firstSize={unmeasured}
        x={{ domain: [0, Math.max(...samples) + 1], name: { short: 'sample' } }}
        y={{ domain: [0, Math.max(1e-12, ...points.map(([, norm]) => norm))], name: { short: '‖∇e(k)‖' } }}
      >
        {points.map((at) => (
          <Point key={at[0]} className={at[0] === selected ? 'is-selected' : ''} at={at} radius={0.25} />
        ))}
      </Plot>
      <Table
        table={table}
        name="Gradient norms"
        className="norms-table"
        columns={columns}
        row={(index) => samples[index]}
        look={(sample) => ({ key: sample, selected: sample === selected, onClick: () => choose(sample) })}
      />
    </Panel>
  );
}

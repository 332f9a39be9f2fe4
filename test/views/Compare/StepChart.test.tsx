import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Series, StepChart } from '../../../src/views/Compare/StepChart';

const points = [
  { x: 1, y: 0.15 },
  { x: 2, y: 0.12 },
];

function shown(first: string, second: string): void {
  const series: readonly Series[] = [
    { of: 'first', name: first, points },
    { of: 'second', name: second, points },
  ];
  render(
    <StepChart
      name="Losses"
      series={series}
      now={1}
      nowLabel="1"
      axis={{ short: 'step' }}
      notFinite="then not finite"
      onTravel={() => undefined}
    />,
  );
}

it('writes short names at the ends of their curves', () => {
  shown('mean', 'sum');
  expect(screen.getByText('mean').closest('svg')).not.toBeNull();
  expect(screen.getByText('sum').closest('svg')).not.toBeNull();
});

it('writes names below that would be cut, whole and with their marks, and only the numbers at the ends', () => {
  const long = 'binary cross-entropy with momentum';
  shown(long, 'sum');
  const names = screen.getByText(long).closest('figcaption');
  expect(names?.textContent).toContain(`● ${long}`);
  expect(names?.textContent).toContain('□ sum');
  expect(screen.getAllByText('0.120')).toHaveLength(2);
  expect(document.body.textContent).not.toContain('…');
});

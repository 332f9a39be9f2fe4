import { readFileSync } from 'node:fs';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createExplainerStore, runOf } from '../../../src/store';
import { formatShort } from '../../../src/text';
import { renderIn } from '../../renderIn';
import { Norms } from './Norms';

it('the view that docs/kit.md shows has a plot and a table, which wait for their phase', async () => {
  const store = createExplainerStore();
  store.getState().goTo({ step: 1, phase: 'loss' });
  renderIn(store, <Norms />);
  const table = screen.getByRole('grid', { name: 'Gradient norms' });
  const plot = screen.getByRole('img', { name: 'Gradient norm of each sample' });
  expect(plot.querySelectorAll('circle')).toHaveLength(0);
  expect(within(table).getByRole('row', { name: /^2/ }).textContent).toContain('computed in phase');
  act(() => store.getState().goTo({ phase: 'sum' }));
  expect(plot.querySelectorAll('circle')).toHaveLength(4);
  const row = within(table).getByRole('row', { name: /^2/ });
  expect(row.textContent).toContain(formatShort(runOf(store.getState()).traceAt(1).sampleGradientNorm(2)));
  await userEvent.setup().click(row);
  expect(store.getState().cursor.sample).toBe(2);
});

it('docs/kit.md shows this file', () => {
  const file = readFileSync('test/kit/example/Norms.tsx', 'utf8').replaceAll('../../../src/', '../../');
  expect(readFileSync('docs/kit.md', 'utf8')).toContain(file);
});

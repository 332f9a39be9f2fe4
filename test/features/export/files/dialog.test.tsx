import { screen, waitFor, within } from '@testing-library/react';
import { csvParse } from 'd3';
import { describe, expect, it, vi } from 'vitest';
import { inlineData } from '../../../../src/scenario';
import { traceOf } from '../../../../src/store';
import { showHeader } from '../../../shell/explorer';
import { openExport } from '../openExport';

describe('Export', () => {
  it('shows short texts to be copied beside their files, later phases included', async () => {
    const { user, store } = showHeader();
    store.getState().goTo({ phase: 'batch' });
    const trace = traceOf(store.getState());
    await openExport(user);
    const ledger = within(screen.getByRole('region', { name: 'Ledger of the chosen weight' }));
    await user.click(ledger.getByText('Show the text'));
    const field = await ledger.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Text of Ledger of the chosen weight',
    });
    const rows = csvParse(field.value);
    expect(Number(rows[2]?.['sampleGradient.2.2.1'])).toBe(trace.sampleGradient(2, 2, 1, 3));
  });

  it('gives the trace in its own format where the screen divides in δ', async () => {
    const { user, store } = showHeader();
    store.getState().setPreference('divide', 'delta');
    await openExport(user);
    const file = within(screen.getByRole('region', { name: 'Trace of this step' }));
    await user.click(file.getByText('Show the text'));
    const { value } = await file.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of Trace of this step' });
    expect(JSON.parse(value).layers[1].delta[0]).toEqual([traceOf(store.getState()).delta(2, 1, 1)]);
  });

  it('gives the data as a table that is read as the very same samples', async () => {
    const { user, store } = showHeader();
    await openExport(user);
    const data = within(screen.getByRole('region', { name: 'Data' }));
    expect(data.getByRole('button', { name: 'Download Data as CSV' })).toBeDefined();
    await user.click(data.getByText('Show the text'));
    const field = await data.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of Data' });
    const { inputs, targets } = inlineData(store.getState().scenario);
    expect(csvParse(field.value).map(({ x1, x2 }) => [Number(x1), Number(x2)])).toEqual(inputs);
    expect(csvParse(field.value).map(({ y1 }) => [Number(y1)])).toEqual(targets);
  });

  it('downloads a file under a name that says what it is', async () => {
    const clicked: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    URL.createObjectURL = () => 'blob:test';
    URL.revokeObjectURL = () => undefined;
    const { user } = showHeader();
    await openExport(user);
    await user.click(screen.getByRole('button', { name: 'Download Gradient matrix as CSV' }));
    await waitFor(() => expect(clicked).toEqual(['gradient-matrix-step-1.csv']));
    click.mockRestore();
  });
});

/** The ledger on the screen, and how tests read it: by rows and cells, as a reader does. */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import type { Phase } from '../../../src/quantity';
import type { FilledScenario } from '../../../src/scenario';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, type DoorName, whatifKey } from '../../../src/store';
import { Ledger } from '../../../src/views/Ledger';
import { DoorAnswer } from '../../../src/views/Ledger/doors/Doors';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';
import { type Settings, scenarioOf } from './ledgerSteps';

// An answer is there at once, as on a second opening.
await DoorAnswer.fetch();

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <Ledger />
    </div>
  );
}

interface Shown {
  readonly scenario?: string | FilledScenario;
  readonly settings?: Settings;
  readonly step?: number;
  readonly phase?: Phase;
  readonly part?: number;
  /** The question that is open. */
  readonly whatif?: DoorName;
}

export function showLedger({ scenario = 'xor', settings = {}, step = 1, phase = 'sum', part, whatif }: Shown = {}) {
  const store = createExplainerStore();
  const filled = typeof scenario === 'string' ? scenarioOf(scenario) : scenario;
  if (scenario !== 'xor') store.getState().loadScenario(filled);
  for (const [setting, value] of Object.entries(settings)) {
    const refusal = store.getState().change(setting as 'batchSize', value as number);
    if (refusal !== undefined) throw new Error(refusal);
  }
  store.getState().goTo({ step, phase, ...(part !== undefined && { part }) });
  if (whatif) store.getState().setViewKey(whatifKey, whatif);
  renderIn(store, <WithGestures />);
  return { store, grid: screen.getByRole('grid', { name: 'Ledger' }), user: userEvent.setup() };
}

/** The row whose head starts with these words. */
export function rowOf(name: RegExp): HTMLElement {
  const row = screen.getByRole('rowheader', { name }).closest('tr');
  if (!row) throw new Error(`no row around ${name}`);
  return row;
}

/** What stands in a row's cells; a pending one as its dot. */
export function cellsOf(name: RegExp): readonly string[] {
  return within(rowOf(name))
    .getAllByRole('gridcell')
    .map((cell) => (cell.textContent.startsWith('·') ? '·' : cell.textContent));
}

/** With those of an open answer. */
export function rowNames(): readonly string[] {
  return screen.getAllByRole('rowheader').map((head) => head.getAttribute('aria-label') ?? head.textContent ?? '');
}

/** The whole page around a store of its own. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { loadOverPage } from '../../src/kit';
import { Header } from '../../src/shell/header/Header';
import { Page } from '../../src/shell/page/Page';
import { arrangementOf } from '../../src/shell/workspace/arrangement';
import { createExplainerStore, type ExplainerStore } from '../../src/store';
import './browserInJsdom';
import { renderIn } from '../renderIn';

type Prepare = (store: ExplainerStore) => void;

function prepared(example: string, prepare: Prepare | undefined): ExplainerStore {
  const store = createExplainerStore();
  if (example !== 'xor') store.getState().loadExample(example);
  prepare?.(store);
  return store;
}

/** `prepare`: what an address would say, before anything is shown. */
export function showExplorer(example = 'xor', prepare?: Prepare) {
  const store = prepared(example, prepare);
  const { container } = renderIn(store, <Page />);
  return {
    store,
    container,
    user: userEvent.setup(),
    moment: (): string => {
      const { step, phase } = store.getState().cursor;
      return `${step} ${phase}`;
    },
    /** The transport's button, not its copy in the bar of narrow screens. */
    transport: (name: string): HTMLElement =>
      within(screen.getByRole('toolbar', { name: 'Training step' })).getByRole('button', { name }),
    ledger: (): HTMLElement => screen.getByRole('grid', { name: 'Ledger' }),
  };
}

/** The header with what its buttons open, without the page below it, which would be drawn again with each change. */
export function showHeader(example = 'xor', prepare?: Prepare) {
  const store = prepared(example, prepare);
  renderIn(
    store,
    <Header arrangement={arrangementOf(window.innerWidth, 16)} onKeysHelp={() => undefined}>
      {null}
    </Header>,
  );
  return { store, user: userEvent.setup() };
}

/** The tip's script comes when the pointer first moves; from now on it is there. */
export async function bringTip(): Promise<void> {
  loadOverPage();
  await act(async () => void (await import('../../src/kit/chrome/overPage')));
  fireEvent.pointerMove(document.body);
}

/** Light and focus are set in the next frame. */
export async function nextFrame(): Promise<void> {
  await act(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

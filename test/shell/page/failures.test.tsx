import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DialogBoundary } from '../../../src/kit/chrome/DialogBoundary';
import { onRequest } from '../../../src/kit/onRequest';
import { PageBoundary } from '../../../src/shell/page/PageBoundary';
import { PanelBoundary } from '../../../src/shell/page/PanelBoundary';
import { createExplainerStore, readAddress, useStore } from '../../../src/store';
import '../browserInJsdom';
import { renderIn } from '../../renderIn';

/** What React prints of an error that a boundary caught; nothing else may be said. */
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.mocked(console.error).mockClear();
});

let broken = true;

/** Fails for as long as it is broken, or its own key says so. */
function Fragile({ name }: { readonly name: string }) {
  const asked = useStore((state) => state.viewKeys[`${name}.fails`]);
  if (broken || asked !== undefined) throw new Error(`${name} has no numbers`);
  return <p>{name} works</p>;
}

function shown(address = '') {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(address).state, []);
  const user = userEvent.setup();
  return { store, user };
}

beforeEach(() => {
  broken = true;
});

describe('a panel that fails', () => {
  it('says so in its place, the others work on, and Reload panel mounts it anew', async () => {
    const { store, user } = shown();
    renderIn(
      store,
      <>
        <PanelBoundary name="loss">
          <Fragile name="loss" />
        </PanelBoundary>
        <PanelBoundary name="ledger">
          <p>rows</p>
        </PanelBoundary>
      </>,
    );
    const region = screen.getByRole('region', { name: 'Loss' });
    expect(within(region).getByRole('alert').textContent).toContain('loss has no numbers');
    expect(screen.getByText('rows')).toBeTruthy();
    broken = false;
    await user.click(within(region).getByRole('button', { name: 'Reload panel' }));
    expect(screen.getByText('loss works')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('Reset view takes its own keys and what was chosen by hand out of the link, and leaves other views theirs', async () => {
    const { store, user } = shown(
      'example=xor&phase=sum&part=2&focus=delta.2.1.3&loss.fails=yes&loss.data=whole&ledger.sort=size',
    );
    broken = false;
    renderIn(
      store,
      <PanelBoundary name="loss">
        <Fragile name="loss" />
      </PanelBoundary>,
    );
    await user.click(screen.getByRole('button', { name: 'Reset view' }));
    expect(screen.getByText('loss works')).toBeTruthy();
    const { viewKeys, cursor } = store.getState();
    expect(viewKeys).toEqual({ 'ledger.sort': 'size' });
    expect([cursor.part, cursor.focus, cursor.phase]).toEqual([undefined, undefined, 'sum']);
  });

  it('Copy details copies what failed, the link and the message', async () => {
    const { store, user } = shown('example=lecture&step=2&phase=sum');
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
    renderIn(
      store,
      <PanelBoundary name="loss">
        <Fragile name="loss" />
      </PanelBoundary>,
    );
    await user.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(copied).toHaveLength(1);
    const [what, link, message] = copied[0]?.split('\n') ?? [];
    expect(what).toBe('Loss');
    expect(link).toMatch(/#example=lecture&step=2&phase=sum$/);
    expect(message).toBe('loss has no numbers');
  });
});

describe('a dialog that fails', () => {
  it('says so and can be reloaded; it has no view of its own to reset', async () => {
    const { store, user } = shown();
    renderIn(
      store,
      <DialogBoundary name="Export">
        <Fragile name="export" />
      </DialogBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain('Export could not be shown.');
    expect(screen.queryByRole('button', { name: 'Reset view' })).toBeNull();
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Reload dialog' }));
    expect(screen.getByText('export works')).toBeTruthy();
  });

  it('asks for a script again that could not be had', async () => {
    const { store, user } = shown();
    let reachable = false;
    const Late = onRequest(async () => {
      if (!reachable) throw new Error('no network');
      return () => <p>here it is</p>;
    });
    renderIn(
      store,
      <DialogBoundary name="Keys">
        <Late />
      </DialogBoundary>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('The script could not be loaded.');
    reachable = true;
    await user.click(screen.getByRole('button', { name: 'Reload dialog' }));
    expect(await screen.findByText('here it is')).toBeTruthy();
  });
});

describe('a page that fails', () => {
  it('leads back to the first example', async () => {
    const { store, user } = shown('example=iris&step=2&page.fails=yes');
    broken = false;
    renderIn(
      store,
      <PageBoundary>
        <Fragile name="page" />
      </PageBoundary>,
    );
    await user.click(screen.getByRole('button', { name: 'Reset view' }));
    expect(screen.getByText('page works')).toBeTruthy();
    expect(store.getState().source).toEqual({ kind: 'example', name: 'xor' });
  });
});

/** A paste goes from Your own numbers to My work, or the other way, once: neither hands it back. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { taker } from '../../../../src/features/homework/paste/taker';
import { Work } from '../../../../src/features/homework/Work';
import {
  createExplainerStore,
  createSafeStorage,
  type ExplainerStore,
  readAddress,
  useStore,
} from '../../../../src/store';
import { OwnNumbers } from '../../../../src/views/OwnNumbers';
import { takers } from '../../../../src/views/takers';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';

if (takers.all().length === 0) takers.add(async () => taker);

afterEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const refusedMatrices = `W1 = [[0.1, -0.2], [0.3, 0.4]]
W2 = [0.5, -0.6, 0.7]
dW1 = [[0.01, 0.02], [0.03, 0.04]]`;
const refusedSheet = `Consider a 2-2-1 network with sigmoid units.
w11 = 0.1, w12 = -0.2, w21 = 0.3, w22 = 0.4, b1 = 0.05, b2 = -0.1
v1 = 0.5, v2 = -0.6, v3 = 0.7
x1 = (1, 0), t1 = 1; x2 = (0.5, 2), t2 = 0; x3 = (-1, 1), t3 = 1
E = 0.31`;

/** Both places, and the sheet only while it is open, as on the page. */
function Page({ store }: { readonly store: ExplainerStore }) {
  const isOpen = useStore((state) => state.ownNumbers !== undefined);
  return (
    <>
      <Work />
      <OwnNumbers isOpen={isOpen} onClose={() => store.setState({ ownNumbers: undefined })} />
    </>
  );
}

interface Counted {
  readonly store: ExplainerStore;
  /** How often a text was handed from one place to the other. */
  readonly handed: () => number;
}

function shown(address: string): Counted {
  const store = createExplainerStore({ storage: createSafeStorage() });
  store.getState().applyAddress(readAddress(address).state, []);
  let handed = 0;
  store.subscribe((now, before) => {
    const isOpened = now.ownNumbers !== before.ownNumbers && now.ownNumbers?.text !== undefined;
    const isGiven = now.pasted !== before.pasted && now.pasted !== undefined && now.pasted.outcome === undefined;
    if (isOpened || isGiven) handed += 1;
    // An endless loop would hang the test.
    if (handed > 10) throw new Error('handed to and fro');
  });
  renderIn(store, <Page store={store} />);
  return { store, handed: () => handed };
}

const pasteInto = (field: HTMLElement, text: string): void => {
  fireEvent.paste(field, { clipboardData: { getData: () => text } });
};

async function fieldOfSheet(): Promise<HTMLElement> {
  const sheet = await screen.findByRole('dialog');
  return within(sheet).findByRole('textbox', { name: 'Paste your numbers' });
}

const settled = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 50)));

describe.each([refusedMatrices, refusedSheet])('a network that does not fit, with numbers of a step: %#', (text) => {
  it('is refused in Your own numbers, where a typed text stays, and opens nothing', async () => {
    const { store, handed } = shown('#example=xor');
    act(() => store.setState({ ownNumbers: {} }));
    const field = await fieldOfSheet();
    fireEvent.change(field, { target: { value: text } });
    fireEvent.click(await screen.findByRole('button', { name: 'Read this' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Nothing was taken:'));
    await settled();
    expect(handed()).toBe(0);
    expect(store.getState().otherKeys.view).toBeUndefined();
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(field).toHaveProperty('value', text);
  });

  it('of My work is refused in Your own numbers, once', async () => {
    const { store, handed } = shown('#example=xor&view=work');
    pasteInto(await screen.findByRole('textbox', { name: /^Paste your numbers: dW1/ }), text);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Nothing was taken:'));
    await settled();
    // To My work's reading, and from there to the sheet.
    expect(handed()).toBe(2);
    expect(store.getState().ownNumbers?.text).toBe(text);
  });
});

it('what came to My work from Your own numbers is not given back to it', async () => {
  const { store, handed } = shown('#example=xor');
  act(() => store.setState({ ownNumbers: {} }));
  pasteInto(await fieldOfSheet(), 'layers = [2, 3, 1]\ndelta2 = [[0.1465], [-0.1481], [-0.063], [0.1267]]');
  await waitFor(() => expect(store.getState().pasted?.outcome?.kind).toBe('filled'));
  await settled();
  expect(handed()).toBe(1);
  expect(store.getState().ownNumbers).toBeUndefined();
});

it('numbers for which no step of the network has a place are refused in Your own numbers, which stays open', async () => {
  const { store, handed } = shown('#example=xor');
  act(() => store.setState({ ownNumbers: {} }));
  pasteInto(await fieldOfSheet(), '\ta\tb\tc\nh1\t0,5\t0,1\t0,2\nh2\t-0,5\t0,3\t0,4');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/^Nothing .*h1 is a list of 3 numbers/));
  await settled();
  expect(handed()).toBe(0);
  expect(screen.queryByRole('dialog')).not.toBeNull();
  expect(store.getState().otherKeys.view).toBeUndefined();
});

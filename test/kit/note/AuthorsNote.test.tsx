/** The author's note: where it comes from, closing it, and texts that are meant to harm. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createExplainerStore, readAddress, writeAddress } from '../../../src/store';
import { Ledger } from '../../../src/views/Ledger';
import '../../../src/text/later';
import { ledgerSentence } from '../../views/Ledger/ledgerSentence';
import '../../shell/browserInJsdom';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';

/** The note’s paragraphs, below its head. */
const paragraphs = (region: HTMLElement): readonly string[] =>
  [...region.querySelectorAll('p')].slice(1).map(({ textContent }) => textContent);

async function showNote(note: string) {
  const store = createExplainerStore();
  const { state, problems } = readAddress(`#example=xor&note=${encodeURIComponent(note)}`);
  expect(problems).toEqual([]);
  act(() => store.getState().applyAddress(state, problems));
  renderIn(store, <Ledger />);
  const region = await screen.findByRole('region', { name: 'Note from the author of this link' });
  await waitFor(() => expect(paragraphs(region)).not.toEqual([]));
  return { store, region, user: userEvent.setup() };
}

describe('the note of a link', () => {
  it('is shown above the ledger’s sentence, with live numbers', async () => {
    const { region } = await showNote('Sample 3: **{sampleGradient.2.2.1.3}**');
    expect(paragraphs(region)).toEqual(['Sample 3: 0.0618']);
    const sentence = ledgerSentence();
    expect(sentence && region.compareDocumentPosition(sentence)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('can be closed, and shown again', async () => {
    const { region, user, store } = await showNote('Look.');
    await user.click(within(region).getByRole('button', { name: 'Close the note' }));
    expect(screen.queryByText('Look.')).toBeNull();
    expect(writeAddress(store.getState())).toContain('note=Look.');
    await user.click(screen.getByRole('button', { name: 'Author’s note' }));
    expect(await screen.findByText('Look.')).toBeTruthy();
  });

  it.each([
    '<img src=x onerror=alert(1)><script>alert(1)</script>',
    '<a href="javascript:alert(1)">here</a>',
    '$\\htmlData{quantity=batchLoss}{x}$ and $\\href{javascript:alert(1)}{x}$',
    '&lt;iframe src=javascript:alert(1)&gt;',
  ])('makes no element of its own of %s', async (note) => {
    const { region } = await showNote(note);
    expect(region.querySelector('img, script, a, iframe, [href], [src], [onerror], [data-quantity]')).toBeNull();
  });

  it.each([
    ['[here](javascript:alert(1))', 'Line 1, column 1: The link “[here](javascript:alert(1))” leads nowhere.'],
    [
      'One.\n\nTwo {delta.9.1.1}.',
      'Line 3, column 5: “delta.9.1.1” names a layer or unit that this network does not have.',
    ],
    ['{speed.1}', 'Line 1, column 1: There is no quantity “speed”.'],
    ['{delta.2.1.9}', 'Line 1, column 1: The data have no sample 9.'],
    ['open {brace', 'Line 1, column 6: “{brace” opens a brace that is never closed.'],
    ['costs $5', 'Line 1, column 7: “$5” begins a formula that is never closed.'],
    ['{=sum(1)}', 'Line 1, column 3: “sum(1)}” has the wrong arguments'],
    ['![](https://example.org/spy.png)', 'Line 1, column 1: “![](https://example.org/spy.png)” cannot be used here.'],
  ])('that cannot be read is shown as typed, with a sentence: %s', async (note, sentence) => {
    const { region } = await showNote(note);
    const [raw, problem] = paragraphs(region);
    expect(problem).toContain(sentence);
    expect(raw).toBe(note);
    expect(region.querySelector('a, img')).toBeNull();
  });
});

describe('the notes of a scenario', () => {
  const xor = exampleScenario('xor');
  const weight = { layer: 1, from: 1, to: 2 };

  it('are those of the phase and the weight', async () => {
    const store = createExplainerStore();
    store.getState().loadScenario({
      ...xor,
      notes: [{ text: 'All.' }, { text: 'Sum.', phase: 'sum' }, { text: 'Both.', phase: 'sum', weight }],
    });
    renderIn(store, <Ledger />);
    const region = await screen.findByRole('region', { name: 'Note from the author of this scenario' });
    expect(await within(region).findByText('Sum.')).toBeTruthy();
    act(() => store.getState().chooseWeight(weight));
    expect(await within(region).findByText('Both.')).toBeTruthy();
    act(() => store.getState().goTo({ phase: 'loss' }));
    expect(await within(region).findByText('All.')).toBeTruthy();
  });
});

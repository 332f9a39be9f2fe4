/** Documents on the screen: live numbers, what is not known yet, links, and what a stranger's text cannot do. */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { lecture, quantityValue, setNotation } from '../../../src/quantity';
import { createExplainerStore, otherRunOf, traceOf, writeAddress } from '../../../src/store';
import { formatShort } from '../../../src/text';
import { otherNotation } from '../../quantity/otherNotation';
import { showProse } from './proseView';

afterEach(() => setNotation(lecture));

function textOf(text: string): string {
  return showProse(text).container.textContent ?? '';
}

describe('ProseDocument', () => {
  it('shows numbers, symbols and names of the step, with their addresses', () => {
    const { container } = showProse('{delta.2.1.3} is {delta.2.1.3|symbol}, {delta.2.1.3|name}; {delta|letter}.');
    expect(container.textContent).toBe('−0.0630 is δ1(2)(3), error term δ of output 1 for sample 3; δ.');
    expect(container.querySelectorAll('[data-quantity="delta.2.1.3"]')).toHaveLength(3);
  });

  it('follows the selection, the step and the notation', () => {
    const { store, container } = showProse(
      '{sampleGradient.layer.from.to.sample} of {sample}; {batchLoss}; {delta|letter}',
    );
    const number = (quantity: Parameters<typeof quantityValue>[0]): string =>
      formatShort(quantityValue(quantity, traceOf(store.getState())));
    const expected = (sample: number): string =>
      `${number({ kind: 'sampleGradient', layer: 2, from: 2, to: 1, sample })} of ${sample}; ${number({ kind: 'batchLoss' })}; `;
    expect(container.textContent).toBe(`${expected(2)}δ`);
    act(() => store.getState().chooseSample(3));
    expect(container.textContent).toBe(`${expected(3)}δ`);
    act(() => store.getState().goTo({ step: 4 }));
    expect(container.textContent).toBe(`${expected(3)}δ`);
    setNotation(otherNotation);
    act(() => store.getState().chooseSample(1));
    expect(container.textContent).toBe(`${expected(1)}χ`);
  });

  it('names the units of the selected weight', () => {
    expect(textOf('from {unit.below.from|name} to {unit.layer.to|name}')).toBe('from hidden 2 to output 1');
  });

  it('calculates, to the digits asked for', () => {
    expect(textOf('{=gradientSum.2.2.1 / batchSize|2} {=argmax(abs(sampleGradient.2.2.1.*))} {=1/3}')).toBe(
      '0.013 2 0.333',
    );
  });

  it('chooses wordings by the step’s numbers, with Markdown in them', () => {
    const { container } = showProse(
      '{sign|sampleGradient.2.2.1.3|*pulls down*|pulls up}, {plural|batchSize|one|{batchSize} samples}{if|=batchLoss > 1|, much}',
    );
    expect(container.textContent).toBe('pulls down, 4 samples');
    expect(container.querySelector('em')?.textContent).toBe('pulls down');
  });

  it('tells neither number nor wording of a later phase', () => {
    const { store, container } = showProse('{delta.2.1.3}, {sign|delta.2.1.3|up|down}, {=2 * delta.2.1.3}');
    act(() => store.getState().goTo({ phase: 'forward' }));
    const [number = '', wording, calculated] = (container.textContent ?? '').split(', ');
    expect(number).toBe('·computed in phase Output δ');
    expect([wording, calculated]).toEqual([number, number]);
  });

  it('says why there is no number: another batch, a smaller network, no other run', () => {
    const store = createExplainerStore();
    store.getState().change('batchSize', 2);
    expect(showProse('{delta.2.1.4}', store).container.textContent).toBe(
      '—no number: sample 4 is not in this step’s batch',
    );
    expect(textOf('{delta.7.1.3}')).toBe('—no number: this network has no such layer or unit');
  });

  it('reads the other run of Compare, which a click does not choose', () => {
    const store = createExplainerStore();
    store.getState().compare({ changes: [{ step: 1, setting: 'reduction', value: 'sum' }] });
    const { container } = showProse(
      '{other.batchGradient.2.2.1} {=other.batchGradient.2.2.1 / batchGradient.2.2.1}',
      store,
    );
    const sum = quantityValue({ kind: 'gradientSum', layer: 2, from: 2, to: 1 }, traceOf(store.getState()));
    expect(container.textContent).toBe(`${formatShort(sum)} 4`);
    expect(container.querySelector('[data-quantity]')).toBeNull();
  });

  it('reads the other run at its own weights where Compare does', () => {
    const store = createExplainerStore();
    store.getState().compare({ changes: [{ step: 1, setting: 'reduction', value: 'sum' }] });
    store.getState().goTo({ step: 3 });
    const numbers = (): string => showProse('{other.weight.2.2.1}, {weight.2.2.1}', store).container.textContent ?? '';
    const [same, beside] = numbers().split(', ');
    expect(same).toBe(beside);
    act(() => store.getState().setViewKey('compare.at', 'own'));
    const [own] = numbers().split(', ');
    const there = quantityValue({ kind: 'weight', layer: 2, from: 2, to: 1 }, otherRunOf(store.getState()).traceAt(3));
    expect(own).toBe(formatShort(there));
    expect(own).not.toBe(same);
  });

  it('is one tab stop, in which the arrow keys move from number to number', async () => {
    const user = userEvent.setup();
    showProse('{delta.2.1.3} and {delta.2.1.4|symbol}\n\n{batchLoss}');
    await user.tab();
    expect(document.activeElement?.getAttribute('data-quantity')).toBe('delta.2.1.3');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-quantity')).toBe('batchLoss');
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('links', () => {
  it('within the app change their keys and leave the others', async () => {
    const user = userEvent.setup();
    const { store } = showProse('[there](#weight=1.1.2&sample=3)');
    act(() => store.getState().goTo({ step: 3, phase: 'update' }));
    await user.click(screen.getByRole('link', { name: 'there' }));
    expect(writeAddress(store.getState())).toBe('#example=xor&step=3&phase=update&sample=3&weight=1.1.2');
  });

  it('that are wrong say what, and change nothing of it', async () => {
    const user = userEvent.setup();
    const { store } = showProse('[there](#weight=9.9.9)');
    await user.click(screen.getByRole('link', { name: 'there' }));
    expect(store.getState().notices).toMatchObject([{ kind: 'error' }]);
    expect(store.getState().cursor.weight).toEqual({ layer: 2, from: 2, to: 1 });
  });

  it('to other pages show the address first', async () => {
    const user = userEvent.setup();
    const { container } = showProse('[the book](https://example.org/a?b=c)');
    expect(container.querySelector('[href]')).toBeNull();
    await user.click(screen.getByRole('link', { name: 'the book' }));
    expect(await screen.findByText('https://example.org/a?b=c')).toBeTruthy();
    const follow = screen.getByRole('link', { name: 'Open in a new tab', hidden: true });
    expect(follow.getAttribute('href')).toBe('https://example.org/a?b=c');
    expect(follow.getAttribute('rel')).toBe('noopener noreferrer');
  });
});

describe('formulas of strangers', () => {
  it('are typeset', () => {
    const { container } = showProse('$a_1$ and\n\n$$\\frac{1}{2}$$');
    expect(container.querySelectorAll('math')).toHaveLength(2);
    expect(container.querySelectorAll('math[display="block"]')).toHaveLength(1);
  });

  it.each([
    '\\href{https://example.org}{a}',
    '\\url{https://example.org}',
    '\\htmlData{quantity=delta.2.1.3}{a}',
    '\\htmlClass{panel}{a}',
    '\\htmlStyle{position: fixed}{a}',
    '\\includegraphics{https://example.org/a.png}',
    '\\frac{a',
    '\\nothing',
    '}{',
    `${'{'.repeat(900)}a${'}'.repeat(900)}x\\y`,
    `${'\\sqrt{'.repeat(300)}`,
    'a'.repeat(2001),
  ])('that may not be typeset are shown as they were written: %s', (tex) => {
    const { container } = showProse(`$${tex}$`);
    expect(container.querySelector('code')?.textContent).toBe(tex);
    expect(container.textContent).toContain('could not be typeset');
    expect(container.querySelector('a, img, [style*="fixed"], math')).toBeNull();
  });

  it('expand to no more than a little, and are no larger than a paragraph', () => {
    const macros = '\\def\\a{\\b\\b\\b\\b}\\def\\b{\\c\\c\\c\\c}\\def\\c{xxxx}\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a';
    expect(showProse(`$${macros}$`).container.querySelector('math')).toBeNull();
    const { container } = showProse('$\\rule{9999em}{9999em}$');
    const sizes = [...container.querySelectorAll('[style]')].flatMap((one) =>
      [...(one.getAttribute('style') ?? '').matchAll(/(\d+(?:\.\d+)?)em/g)].map(([, size]) => Number(size)),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
  });
});

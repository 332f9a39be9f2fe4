import { act, screen, render as testingRender } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { NumberField } from '../../../src/kit/fields/NumberField';
import { TypedTextsContext } from '../../../src/kit/fields/typedTexts';
import { createExplainerStore, readAddress, StoreContext } from '../../../src/store';

const tooLarge = (value: number): string | undefined => (value > 10 ? 'At most 10.' : undefined);
const store = createExplainerStore();
const render = (children: ReactNode) =>
  testingRender(children, { wrapper: (props) => <StoreContext {...props} value={store} /> });
const follow = (hash: string): void => act(() => store.getState().applyAddress(readAddress(hash).state, []));
const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'η' });

describe('NumberField', () => {
  it('keeps a refused entry beside its sentence when it is left', async () => {
    const user = userEvent.setup();
    render(<NumberField label="η" value={0.5} onCommit={tooLarge} />);
    await user.clear(field());
    await user.type(field(), '12');
    await user.tab();
    expect(field().value).toBe('12');
    expect(screen.getByRole('alert').textContent).toBe('At most 10.');
  });

  it('drops a refused entry when it is left, where that is asked for', async () => {
    const user = userEvent.setup();
    render(<NumberField label="η" value={0.5} onCommit={tooLarge} whenLeft="dropped" />);
    await user.clear(field());
    await user.type(field(), '12{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('At most 10.');
    await user.tab();
    expect(field().value).toBe('0.5');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('commits nothing where the same number is written in another way', async () => {
    const user = userEvent.setup();
    const onCommit = vi.fn(tooLarge);
    render(<NumberField label="η" value={0.5} onCommit={onCommit} />);
    await user.clear(field());
    await user.type(field(), ',50{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
    expect(field().value).toBe('0.5');
  });

  it('reads a fraction, and shows its value', async () => {
    const user = userEvent.setup();
    const onCommit = vi.fn(tooLarge);
    const { rerender } = render(<NumberField label="η" value={0.5} onCommit={onCommit} />);
    await user.clear(field());
    await user.type(field(), '1/3{Enter}');
    expect(onCommit).toHaveBeenCalledWith(1 / 3);
    rerender(<NumberField label="η" value={1 / 3} onCommit={onCommit} />);
    await user.tab();
    expect(field().value).toBe('0.333333');
  });

  it('at rest shows what it is given, and every digit to who edits', async () => {
    const user = userEvent.setup();
    render(<NumberField label="η" value={0.123456789} shown="0.1235" onCommit={tooLarge} />);
    expect(field().value).toBe('0.1235');
    await user.tab();
    expect(field().value).toBe('0.123456789');
  });

  it('asks for digits, and for all keys where a minus may be needed', () => {
    const { rerender } = render(<NumberField label="η" value={0.5} onCommit={tooLarge} />);
    expect(field().inputMode).toBe('decimal');
    rerender(<NumberField label="η" value={0.5} onCommit={tooLarge} signed />);
    expect(field().inputMode).toBe('text');
  });

  it('keeps the first letter where one types before the frame that selects', async () => {
    const frames: FrameRequestCallback[] = [];
    const later = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
    const user = userEvent.setup({ delay: null });
    render(<NumberField label="η" value={0.5} onCommit={tooLarge} />);
    await user.tab();
    await user.keyboard('7');
    for (const frame of frames) frame(0);
    expect(field().value).toBe('7');
    expect(field().selectionStart).toBe(1);
    later.mockRestore();
  });

  it('takes an empty field for a number, where it stands for one', async () => {
    const user = userEvent.setup({ delay: null });
    const onCommit = vi.fn(tooLarge);
    render(<NumberField label="η" value={0.5} onCommit={onCommit} whenEmpty={4} />);
    await user.clear(field());
    await user.tab();
    expect(onCommit).toHaveBeenCalledWith(4);
  });

  it('drops what is half typed where the address of another screen is opened: it is no edit there', async () => {
    const user = userEvent.setup({ delay: null });
    const onCommit = vi.fn(tooLarge);
    const { rerender } = render(<NumberField label="η" value={0.5} onCommit={onCommit} />);
    for (const [hash, value] of [
      ['#example=iris', 0.1],
      ['#example=iris&step=2', 0.1],
      ['#example=lecture', 0.5],
    ] as const) {
      await user.clear(field());
      await user.type(field(), '0.03');
      follow(hash);
      rerender(<NumberField label="η" value={value} onCommit={onCommit} />);
      expect(field().value).toBe(String(value));
      await user.tab();
      expect(field().value).toBe(String(value));
    }
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('leaves to a form what it keeps, whatever the screen is', async () => {
    const user = userEvent.setup({ delay: null });
    const write = vi.fn();
    render(
      <TypedTextsContext value={{ read: () => undefined, write }}>
        <NumberField label="η" value={0.5} onCommit={tooLarge} />
      </TypedTextsContext>,
    );
    await user.clear(field());
    await user.type(field(), '0.03');
    follow('#example=iris');
    expect(field().value).toBe('0.03');
    expect(write).toHaveBeenLastCalledWith('η', '0.03');
  });
});

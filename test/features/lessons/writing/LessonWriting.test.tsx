/** Opening and writing a lesson's file on the page: preview, problems by line, the screen's state, files. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showExplorer } from '../../../shell/explorer';

async function openWriting() {
  const page = showExplorer();
  act(() => page.store.getState().setWriting(true));
  const region = await screen.findByRole('region', { name: 'Lesson file' });
  const field = within(region).getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the lesson' });
  const change = (text: string): void => {
    fireEvent.change(field, { target: { value: text } });
  };
  return { ...page, region: within(region), field, change };
}

async function withExample() {
  const page = await openWriting();
  await page.user.click(page.region.getByRole('button', { name: 'Start with a short lesson' }));
  await page.region.findByText('2 scenes, 1 question. No problems.');
  return page;
}

const scene = (store: ReturnType<typeof showExplorer>['store']) => store.getState().lesson?.scene;

beforeEach(() => {
  document.execCommand = vi.fn(() => false);
});

describe('the lesson file', () => {
  it('starts with an example, which is shown at once', async () => {
    const { store, field } = await withExample();
    expect(field.value).toContain('format: batch-gradient-lesson');
    expect(store.getState().lesson).toMatchObject({ scene: 1, lesson: { name: '' } });
    expect(store.getState().cursor).toMatchObject({ phase: 'per-sample', sample: 3 });
  });

  it('lists problems by line, keeps the preview meanwhile, and leads to the place', async () => {
    const { store, field, change, region, user } = await withExample();
    const before = store.getState().lesson?.lesson;
    const text = field.value;
    change(text.replace('{=count(', '{=cont('));
    expect(await region.findByText('1 scene, 1 question. 1 problem.')).toBeTruthy();
    expect(store.getState().lesson?.lesson).toBe(before);
    await user.click(region.getByRole('button', { name: 'Line 21' }));
    expect(field.value.slice(field.selectionStart).startsWith('cont(')).toBe(true);
    change(text.replace('Sample 3 contributes', 'Sample three gives'));
    expect(await screen.findByText(/Sample three gives/, { selector: 'p, li, span' })).toBeTruthy();
  });

  it('goes on with the scene while its text changes, and keeps the screen', async () => {
    const { store, field, change, region } = await withExample();
    act(() => store.getState().chooseSample(4));
    change(field.value.replace('Sample 3 contributes', 'Sample 3 adds'));
    await screen.findByText(/Sample 3 adds/, { selector: 'p, li, span' });
    expect(store.getState().cursor.sample).toBe(4);
    change(field.value.replace('&sample=3', '&sample=1'));
    await region.findByText(/No problems/);
    await waitFor(() => expect(store.getState().cursor.sample).toBe(1));
  });

  it('shows the scene at the cursor', async () => {
    const { store, field, region, user } = await withExample();
    const at = field.value.indexOf('kind: sign');
    field.setSelectionRange(at, at);
    await user.click(region.getByRole('button', { name: 'Show the scene at the cursor' }));
    expect(scene(store)).toBe(2);
  });

  it('writes the screen’s state into the scene that is shown', async () => {
    const { store, field, region, user } = await withExample();
    act(() => {
      store.getState().goTo({ step: 5, phase: 'sum' });
      store.getState().chooseWeight({ layer: 1, from: 2, to: 1 });
    });
    await user.click(region.getByRole('button', { name: 'Write scene 1’s state from the screen' }));
    const [, written] = /```scene\n(state: .*)\n/.exec(field.value) ?? [];
    expect(written).toBe('state: step=5&phase=sum&sample=3&weight=1.2.1');
    expect(field.value).toContain('state: step=1&phase=update&weight=2.2.1&sample=2');
    await region.findByText(/No problems/);
    expect(store.getState().cursor).toMatchObject({ step: 5, weight: { layer: 1, from: 2, to: 1 } });
  });

  it('opens a dropped file, and refuses one that is too large', async () => {
    const { region, field, store } = await withExample();
    const text = field.value.replace('One weight, four samples', 'Mine');
    const drop = (file: File): void => {
      const dataTransfer = { types: ['Files'], files: [file] };
      fireEvent.drop(region.getByRole('textbox', { name: 'Text of the lesson' }), { dataTransfer });
    };
    drop(new File([text], 'mine.md'));
    await waitFor(() => expect(store.getState().lesson?.lesson.title.text).toBe('Mine'));
    drop(new File(['a'.repeat(1_000_001)], 'large.md'));
    expect((await region.findByRole('alert')).textContent).toContain('large.md could not be opened');
    expect(field.value).toBe(text);
  });

  it('keeps the text for the next time, and closing it leaves the lesson', async () => {
    const { store, field, region, user } = await withExample();
    const text = field.value;
    await user.click(region.getByRole('button', { name: 'Close the lesson file' }));
    expect(store.getState().lesson).toBeUndefined();
    expect(screen.queryByRole('region', { name: 'Lesson file' })).toBeNull();
    act(() => store.getState().setWriting(true));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the lesson' })).value).toBe(text);
  });

  it('is reached from the choice of lessons', async () => {
    const { user } = showExplorer();
    await user.click(screen.getByRole('button', { name: /Lessons$/ }));
    await user.click(await screen.findByRole('option', { name: /Open or write a lesson/ }));
    expect(await screen.findByRole('region', { name: 'Lesson file' })).toBeTruthy();
  });
});

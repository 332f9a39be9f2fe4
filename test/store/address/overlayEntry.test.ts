import { describe, expect, it } from 'vitest';
import { bindHistory, createExplainerStore } from '../../../src/store';
import { exampleScenario } from '../../exampleScenario';
import { FakeWindow } from './fakeWindow';

function bound(options = {}) {
  const bar = new FakeWindow('#example=xor&step=1&phase=sum', options);
  const store = createExplainerStore();
  bindHistory(store, bar);
  const show = (isOverlaid: boolean): void => store.setState({ isOverlaid });
  return { bar, store, show };
}

const own = { ...exampleScenario('lecture'), title: 'Mine' };

describe('what is open over the page', () => {
  it('has an entry, which Back leaves: it closes, and nothing is read again', () => {
    const { bar, store, show } = bound();
    show(true);
    expect(bar.entries).toHaveLength(2);
    store.getState().change('learningRate', 0.1);
    bar.back();
    bar.wait();
    expect(store.getState()).toMatchObject({ isOverlaid: false, changes: [{ value: 0.1 }] });
    expect(bar.entries[0]).toBe('#example=xor&step=1&phase=sum&learningRate=0.1');
  });

  it('takes its entry with it when it closes in another way, with what was done in it', () => {
    const { bar, store, show } = bound();
    show(true);
    store.getState().nextStep();
    show(false);
    bar.wait();
    bar.wait();
    expect(bar.at).toBe(0);
    expect(store.getState().cursor.step).toBe(2);
    expect(bar.location.hash).toBe('#example=xor&step=2&phase=sum');
  });

  it('becomes the entry of the place to which it leads', () => {
    const { bar, store, show } = bound();
    show(true);
    show(false);
    store.getState().loadScenario(own);
    bar.wait();
    expect(bar.entries).toHaveLength(2);
    show(true);
    show(false);
    store.getState().loadScenario({ ...own, title: 'Again' });
    bar.wait();
    expect(store.getState().scenario.title).toBe('Again');
    expect(bar.at).toBe(2);
    bar.back();
    expect(store.getState().scenario.title).toBe('Mine');
    bar.back();
    expect(store.getState().source).toMatchObject({ name: 'xor' });
  });

  it('closes for a link typed by hand, whose entry has that link, not what closing leaves', () => {
    const { bar, store, show } = bound();
    store.subscribe((state, before) => {
      if (before.isOverlaid && !state.isOverlaid) store.getState().nextStep();
    });
    show(true);
    bar.visit('#example=lecture&step=1&phase=sum');
    bar.wait();
    bar.wait();
    expect(store.getState()).toMatchObject({ isOverlaid: false, source: { name: 'lecture' } });
    expect(bar.location.hash).toBe('#example=lecture&step=1&phase=sum');
  });

  it('that is opened again at once keeps its entry', () => {
    const { bar, show } = bound();
    show(true);
    show(false);
    show(true);
    bar.wait();
    expect(bar.at).toBe(1);
    expect(bar.entries).toHaveLength(2);
  });

  it('that is opened while the browser goes back has an entry once it has arrived', () => {
    const { bar, store, show } = bound();
    const back = bar.history.back;
    let arrive = (): void => undefined;
    bar.history.back = () => {
      arrive = back;
    };
    show(true);
    show(false);
    bar.wait();
    show(true);
    expect(bar.at).toBe(1);
    arrive();
    expect(bar.at).toBe(1);
    expect(store.getState().isOverlaid).toBe(true);
  });

  it('has none in a frame', () => {
    const { bar, show } = bound({ framed: true });
    show(true);
    show(false);
    bar.wait();
    expect(bar.entries).toHaveLength(1);
  });
});

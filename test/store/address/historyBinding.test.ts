import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRun } from '../../../src/run';
import {
  bindHistory,
  createExplainerStore,
  createSafeStorage,
  type ExplainerStore,
  messageText,
  runOf,
  scenarioText,
} from '../../../src/store';
import { eventually } from '../../eventually';
import { exampleScenario } from '../../exampleScenario';
import { testLesson } from '../../lessons/testLesson';
import { FakeWindow } from './fakeWindow';

/** What the browser's database would keep; undefined where it keeps nothing. */
const kept = vi.hoisted(() => ({ texts: new Map<string, string>() as Map<string, string> | undefined }));

vi.mock('../../../src/store/address/localLibrary', () => ({
  storeScenario: async ({ link }: { link: string }, text: string) => {
    if (!kept.texts) throw new Error('denied');
    kept.texts.delete(link);
    kept.texts.set(link, text);
  },
  readScenario: async (wanted: string | undefined) => {
    const link = wanted ?? [...(kept.texts?.keys() ?? [])].at(-1) ?? '';
    const text = kept.texts?.get(link);
    return text === undefined ? undefined : { link, text };
  },
}));

beforeEach(() => {
  kept.texts = new Map();
});

/** A link to a far step; each test has a learning rate of its own, so that none finds what another has computed. */
function farLink(rate: number): string {
  return `#example=mse-128-64-10&step=80&phase=loss&sample=${sampleThere}&learningRate=${rate}`;
}

/** One that is in the batch of that step. */
const sampleThere = createRun(exampleScenario('mse-128-64-10'), []).epochInfo(80).samples[3];

/** Goes on for so many steps. */
function slices(steps: number): () => boolean {
  let done = 0;
  return () => ++done < steps;
}

function bound(hash = '', options = {}): { bar: FakeWindow; store: ExplainerStore; unbind: () => void } {
  const bar = new FakeWindow(hash, options);
  const store = createExplainerStore();
  return { bar, store, unbind: bindHistory(store, bar) };
}

describe('bindHistory', () => {
  it('takes over the address as it is and writes nothing', () => {
    const { bar, store } = bound('#example=lecture&step=3&phase=loss');
    expect(store.getState()).toMatchObject({ source: { name: 'lecture' }, cursor: { step: 3, phase: 'loss' } });
    expect(bar.writes).toBe(0);
  });

  it('tells the bad parts of the address', () => {
    const { store } = bound('#example=nope');
    expect(store.getState().notices.map(messageText)[0]).toMatch(/^There is no example “nope”/);
  });

  it('pushes a new example, a step reached by hand, a chosen weight and another stage', () => {
    const { bar, store } = bound();
    store.getState().loadExample('lecture');
    store.getState().nextStep();
    store.getState().chooseWeight({ layer: 1, from: 1, to: 1 });
    store.getState().setAlone('epoch');
    expect(bar.entries).toHaveLength(5);
    expect(bar.location.hash).toBe('#example=lecture&step=2&phase=sum&weight=1.1.1&view=epoch');
  });

  it('replaces for phases, parts, samples, focus, edits and views', () => {
    const { bar, store } = bound();
    store.getState().nextPhase();
    store.getState().goTo({ phase: 'sum', part: 2 });
    store.getState().chooseSample(3);
    store.getState().choose({ kind: 'delta', layer: 1, unit: 1, sample: 3 });
    store.getState().change('learningRate', 0.1);
    store.getState().setViewKey('ledger.sort', 'size');
    bar.wait();
    expect(bar.entries).toEqual([
      '#example=xor&step=1&phase=sum&part=2&sample=3&focus=delta.1.1.3&learningRate=0.1&ledger.sort=size',
    ]);
  });

  it('in a lesson pushes scenes, and replaces for everything done in one', () => {
    const { bar, store } = bound();
    store.getState().enterScene(testLesson, 1);
    store.getState().nextStep();
    store.getState().chooseWeight({ layer: 1, from: 1, to: 1 });
    store.getState().setAlone('epoch');
    bar.wait();
    store.getState().nextScene();
    expect(bar.entries).toEqual(['', '#lesson=test&scene=1&step=2&weight=1.1.1&view=epoch', '#lesson=test&scene=2']);
    store.getState().leaveLesson();
    expect(bar.location.hash).toBe('#example=xor&step=1&phase=sum');
    bar.back();
    expect(store.getState().lesson?.scene).toBe(2);
    bar.back();
    expect(store.getState()).toMatchObject({ lesson: { scene: 1 }, cursor: { step: 2 }, otherKeys: { view: 'epoch' } });
    bar.back();
    expect(store.getState().lesson).toBeUndefined();
    expect(store.getState().cursor.step).toBe(1);
  });

  it('gives back by Back what could be undone before the lesson', () => {
    const { bar, store } = bound();
    store.getState().change('learningRate', 0.1);
    bar.wait();
    store.getState().enterScene(testLesson, 1);
    store.getState().change('learningRate', 0.9);
    bar.back();
    expect(store.getState().past).toHaveLength(1);
    store.getState().undo();
    expect(runOf(store.getState()).settingsAt(1).learningRate).toBe(0.5);
  });

  it('replaces while Play runs, however many steps it takes, and not at every move', () => {
    const { bar, store } = bound();
    store.getState().setPreference('speed', 'steps');
    bar.wait();
    const before = bar.writes;
    store.getState().play();
    for (let move = 0; move < 50; move++) store.getState().tick();
    expect(bar.writes - before).toBeLessThanOrEqual(1);
    bar.wait();
    expect(bar.entries).toEqual(['#example=xor&step=51&phase=sum']);
  });

  it('opens a far link at its beginning, leaves the address alone on the way, and arrives where it leads', () => {
    const link = farLink(0.011);
    const { bar, store } = bound(link);
    expect(store.getState()).toMatchObject({ source: { name: 'mse-128-64-10' }, cursor: { step: 1, phase: 'loss' } });
    expect(store.getState().travelling).toMatchObject({ to: { step: 80, phase: 'loss' }, byAddress: true });
    store.getState().setPreference('theme', 'dark');
    bar.wait();
    expect(bar.writes).toBe(0);
    store.getState().travelOn(() => true);
    bar.wait();
    expect(store.getState()).toMatchObject({ travelling: undefined, cursor: { step: 80, sample: sampleThere } });
    expect(bar.entries).toEqual([`${link}&theme=dark`]);
  });

  it('stopped on the way of a far link stays where it got to, in the address too, and says so', () => {
    const link = farLink(0.012);
    const { bar, store } = bound(link);
    store.getState().travelOn(slices(20));
    store.getState().stopTravel();
    bar.wait();
    expect(store.getState()).toMatchObject({ travelling: undefined, cursor: { step: 21, phase: 'loss' } });
    expect(runOf(store.getState()).stepsToCompute(21)).toBe(1);
    expect(store.getState().notices.map(messageText)).toEqual(['Stopped at step 21; the link names step 80.']);
    expect(bar.entries).toHaveLength(1);
    expect(bar.location.hash).toContain('step=21&phase=loss');
  });

  it('stopped before anything of its link was there, keeps the link, for a reload', () => {
    const link = '#example=mse-128-64-10&batchSize=1000&step=40';
    const { bar, store } = bound(link);
    expect(store.getState().travelling).toMatchObject({ to: { step: 40 }, opening: true });
    store.getState().stopTravel();
    bar.wait();
    expect(bar.entries).toEqual([link]);
    expect(store.getState().source).toMatchObject({ name: 'xor' });
    expect(store.getState().notices.map(messageText).join()).toMatch(/^Stopped before step 40 was computed/);
    store.getState().nextStep();
    bar.wait();
    expect(bar.location.hash).toContain('example=xor');
  });

  it('on Back to a far step keeps the screen until it is there; stopped, the address is again that of the screen', () => {
    const link = farLink(0.013);
    const { bar, store } = bound(link);
    store.getState().travelOn(() => true);
    for (const name of ['xor', 'lecture', 'iris']) store.getState().loadExample(name);
    const shown = bar.location.hash;
    bar.at = 1;
    bar.back();
    expect(store.getState().source).toMatchObject({ name: 'iris' });
    expect(store.getState().travelling).toMatchObject({ to: { step: 80 } });
    store.getState().stopTravel();
    bar.wait();
    expect(store.getState().source).toMatchObject({ name: 'iris' });
    expect(bar.location.hash).toBe(shown);
    bar.visit(link);
    store.getState().travelOn(() => true);
    expect(store.getState()).toMatchObject({
      source: { name: 'mse-128-64-10' },
      cursor: { step: 80, sample: sampleThere },
    });
  });

  it('pushes a far step reached by hand when it is there, and not before', () => {
    const { bar, store } = bound('#example=mse-128-64-10&step=1&phase=loss&learningRate=0.014');
    store.getState().goTo({ step: 80 });
    expect(bar.entries).toHaveLength(1);
    store.getState().travelOn(() => true);
    expect(bar.entries).toHaveLength(2);
    expect(bar.location.hash).toContain('step=80&phase=loss');
  });

  it('in a frame always replaces', () => {
    const { bar, store } = bound('', { framed: true });
    store.getState().loadExample('lecture');
    store.getState().nextStep();
    bar.wait();
    expect(bar.entries).toEqual(['#example=lecture&step=2&phase=sum']);
  });

  it('Back leads to where one was, with what was still to be written there', () => {
    const { bar, store } = bound();
    store.getState().goToPhase('loss');
    store.getState().chooseSample(4);
    store.getState().nextStep();
    expect(bar.entries).toEqual(['#example=xor&step=1&phase=loss&sample=4', '#example=xor&step=2&phase=loss&sample=4']);
    const { writes } = bar;
    bar.back();
    expect(store.getState().cursor).toMatchObject({ step: 1, phase: 'loss', sample: 4 });
    bar.wait();
    expect(bar.writes).toBe(writes);
  });

  it('a link to the sheet of own numbers opens it, and Back to that entry leaves the way forward as it is', () => {
    const { bar, store } = bound('#paste=1');
    expect(store.getState().ownNumbers).toEqual({});
    store.setState({ ownNumbers: undefined });
    store.getState().loadExample('lecture');
    const { entries } = bar;
    bar.back();
    expect(store.getState()).toMatchObject({ source: { name: 'xor' } });
    expect(store.getState().ownNumbers).toBeUndefined();
    expect(bar.entries).toEqual(entries);
    bar.visit('#example=iris&paste=1');
    expect(store.getState().ownNumbers).toEqual({});
  });

  it('a hash typed by hand is read', () => {
    const { bar, store } = bound();
    bar.visit('#example=iris&step=2&phase=update');
    expect(store.getState()).toMatchObject({ source: { name: 'iris' }, cursor: { step: 2 } });
  });

  it('a link that is followed while numbers move is not written over before the browser reports it', () => {
    const { bar, store } = bound();
    store.getState().setWeight({ layer: 2, from: 2, to: 1 }, 0.1);
    bar.follow('#example=iris&step=2&phase=update');
    store.getState().setWeight({ layer: 2, from: 2, to: 1 }, 0.2);
    bar.wait();
    expect(bar.location.hash).toBe('#example=iris&step=2&phase=update');
    bar.fire('hashchange');
    expect(store.getState()).toMatchObject({ source: { name: 'iris' }, cursor: { step: 2 } });
  });

  it('Back to an own scenario finds the scenario that was there', () => {
    const { bar, store } = bound();
    const own = { ...exampleScenario('lecture'), title: 'Mine' };
    store.getState().loadScenario(own);
    store.getState().loadExample('xor');
    bar.back();
    expect(store.getState().scenario).toBe(own);
  });

  it('works on where the page may not write its address', () => {
    const { bar, store } = bound();
    bar.refuses = true;
    store.getState().nextStep();
    store.getState().nextPhase();
    bar.wait();
    expect(store.getState().cursor).toMatchObject({ step: 2, phase: 'update' });
    expect(bar.entries).toEqual(['']);
  });

  it('writes what is left when the page is left, and nothing once unbound', () => {
    const { bar, store, unbind } = bound();
    store.getState().goToPhase('batch');
    store.getState().goToPhase('loss');
    bar.fire('pagehide');
    expect(bar.entries).toEqual(['#example=xor&step=1&phase=loss']);
    unbind();
    store.getState().nextStep();
    expect(bar.entries).toHaveLength(1);
    bar.visit('#example=iris');
    expect(store.getState().source).toEqual({ kind: 'example', name: 'xor' });
  });

  describe('with scenarios that are too large for a link', () => {
    /** More than a megabyte of numbers, all of them drawn from the seed. */
    function large(title: string, seed: number) {
      const rows = Array.from({ length: 40_000 }, (_, row) => [Math.sin(row + seed), Math.cos(row + seed)]);
      const { data: _, ...rest } = exampleScenario('lecture');
      return { ...rest, title, data: { inputs: rows, targets: rows.map(() => [0]) } };
    }

    const told = (store: ExplainerStore): Promise<string> =>
      eventually(() => {
        const [sentence] = store.getState().notices.map(messageText);
        if (sentence === undefined) throw new Error('nothing is told yet');
        return sentence;
      });

    /** At rest, and what is large is in this browser's keeping. */
    const atRest = async (bar: FakeWindow): Promise<void> => {
      const { writes } = bar;
      await eventually(() => {
        bar.wait();
        expect(bar.writes).toBeGreaterThan(writes);
      });
    };

    const shows = (store: ExplainerStore, title: string): Promise<void> =>
      eventually(() => expect(store.getState().scenario.title).toBe(title));

    it('says that a reload starts anew where the browser keeps nothing', async () => {
      kept.texts = undefined;
      const { bar, store } = bound();
      store.getState().loadScenario(large('Large', 0));
      bar.wait();
      expect(await told(store)).toMatch(/because reloading loses it\.$/);
    });

    it('does not even write out what no browser would keep', async () => {
      const { bar, store } = bound();
      const inputs = Array.from({ length: 100_000 }, () => Array.from({ length: 120 }, () => 0));
      const { data: _, network, ...rest } = exampleScenario('lecture');
      const [, ...above] = network.layers;
      const { weights: _weights, biases: _biases, ...drawn } = network;
      store.getState().loadScenario({
        ...rest,
        network: { ...drawn, layers: [120, ...above] },
        data: { inputs, targets: inputs.map(() => [0]) },
      });
      await atRest(bar);
      expect(await told(store)).toMatch(/because reloading loses it\.$/);
      expect(bar.location.hash).toBe('#scenario=local&step=1&phase=sum');
      expect(kept.texts?.size).toBe(0);
    });

    it('names it by its content, keeps it at rest, and says so', async () => {
      const { bar, store } = bound();
      const scenario = large('Large', 0);
      store.getState().loadScenario(scenario);
      // What is asked for is shown first.
      expect([bar.writes, store.getState().scenario]).toEqual([0, scenario]);
      bar.wait();
      // A page that is left now comes back as it was, not with a name that nothing is kept under.
      bar.fire('pagehide');
      expect([bar.writes, kept.texts?.size]).toEqual([0, 0]);
      await atRest(bar);
      // Beside other load, it is kept a moment later.
      await eventually(() => expect([bar.entries.length, kept.texts?.size]).toEqual([2, 1]));
      expect(bar.location.hash).toMatch(/^#scenario=local:[0-9a-z]+&step=1&phase=sum$/);
      expect(await told(store)).toMatch(/^This scenario is too large for a link/);
      const again = bound(bar.location.hash).store;
      await shows(again, 'Large');
      expect(again.getState().scenario).toEqual(scenario);
      again.getState().nextPhase();
      expect(again.getState().notices).toEqual([]);
    });

    it('finds each entry’s own again, also an edited one, and the latest by the name of older releases', async () => {
      const { bar, store } = bound();
      store.getState().loadScenario(large('A', 1));
      await atRest(bar);
      store.getState().nextStep();
      const edited = { ...large('A, edited', 1) };
      store.getState().editScenario(edited);
      // The edit belongs to the entry that is left, although it is not written yet.
      store.getState().nextStep();
      store.getState().loadScenario(large('B', 2));
      await atRest(bar);
      await eventually(() => expect(kept.texts?.size).toBe(3));
      const titles: string[] = [];
      for (const entry of bar.entries.slice(1)) {
        const { store: other } = bound(entry);
        await eventually(() => expect(other.getState().fetching).toBeUndefined());
        titles.push(other.getState().scenario.title);
      }
      expect(titles).toEqual(['A', 'A, edited', 'A, edited', 'B']);
      const { store: former } = bound('#scenario=local&step=1&phase=sum');
      await shows(former, 'B');
      // Back in the same tab finds the scenario itself, with what has been computed of it.
      bar.back();
      expect(store.getState().scenario).toBe(edited);
    });

    it('finds what an older release has kept', async () => {
      const storage = createSafeStorage(() => undefined);
      storage.set('scenario', scenarioText({ ...exampleScenario('lecture'), title: 'From before' }));
      const store = createExplainerStore();
      bindHistory(store, new FakeWindow('#scenario=local&step=2&phase=sum'), storage);
      await shows(store, 'From before');
      expect(store.getState().cursor.step).toBe(2);
    });

    it('says that the data of an older entry are gone', async () => {
      const { store } = bound('#scenario=local:gone&step=1&phase=sum');
      expect(await told(store)).toMatch(/this browser does not have its data: it keeps only the latest/);
      expect(store.getState().source).toEqual({ kind: 'example', name: 'xor' });
    });
  });
});

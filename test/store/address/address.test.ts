import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { examples } from '../../../src/scenario';
import {
  createExplainerStore,
  type ExplainerStore,
  readAddress,
  readEntries,
  runOf,
  scenarioLink,
  traceOf,
  writeAddress,
} from '../../../src/store';
import { messages } from '../../../src/text';
import { exampleScenario } from '../../exampleScenario';
import { traceHash } from '../../run/support';
import { anyDeeds, done } from '../support';

function open(hash: string): ExplainerStore {
  const store = createExplainerStore();
  const { state, problems } = readAddress(hash);
  expect(problems).toEqual([]);
  store.getState().applyAddress(state, problems);
  return store;
}

function problemsOf(hash: string): readonly string[] {
  return readAddress(hash).problems.map(({ inLink }) => inLink);
}

describe('long links', () => {
  const long = 'a'.repeat(100_000);

  it.each([
    `#${long}=1`,
    `#${long}`,
    `#%${long}`,
    `#step=2&${long}=1&${long}=2`,
    ...['example', 'step', 'phase', 'part', 'sample', 'weight', 'focus', 'theme', 'scale', 'view', 'embed', 'set'].map(
      (key) => `#${key}=${long}`,
    ),
    ...['loss', 'batchSize', 'learningRate', 'reduction'].map((key) => `#${key}=${long}`),
    `#learningRate=2:${long}`,
    `#step=${'9'.repeat(100_000)}`,
    `#network.show=${long}`,
    `#scenario=${long}`,
    `#focus=delta.2.1.${'1'.repeat(100_000)}`,
  ])('are quoted by their beginning: %.20s…', (hash) => {
    const problems = problemsOf(hash);
    expect(problems).not.toEqual([]);
    for (const problem of problems) expect(problem.length).toBeLessThan(300);
  });

  it('and so is what was typed into a field', () => {
    expect(messages.fields.notANumber(long).length).toBeLessThan(100);
  });

  it('with many bad parts are told of in some sentences, and how many there are more', () => {
    const problems = problemsOf(`#set=${Array.from({ length: 5000 }, (_, at) => `x${at}`).join()}`);
    expect(problems).toHaveLength(20);
    expect(problems.at(-1)).toBe('4981 more parts of the link could not be used.');
  });

  it('with tens of thousands of typed weights are read in a time that grows with their number, not its square', () => {
    const time = (count: number): number => {
      const entries = Array.from({ length: count }, (_, at) => `${1 + (at % 4000)}:weight.1.${at % 3}.2:0.5`);
      const start = performance.now();
      expect(problemsOf(`#set=${entries.join()}&step=2`)).toEqual([]);
      return performance.now() - start;
    };
    time(1000);
    // It took 16 s for the first, and no end was seen of the second.
    expect(time(10_000)).toBeLessThan(1500);
    expect(time(40_000)).toBeLessThan(6000);
  });

  it('with a setting for one step ten thousand times hold the last, and one check', () => {
    const { state, problems } = readAddress(`#example=xor&accumulate=${'2,'.repeat(10_000)}3`);
    expect(problems).toEqual([]);
    expect(state.changes.map(({ step, setting, value }) => [step, setting, String(value)])).toEqual([
      [1, 'accumulate', '3'],
    ]);
  });
});

describe('writeAddress', () => {
  it('of what a page or a packed link has sent with half a character is a link', () => {
    const store = createExplainerStore();
    const { state, problems } = readEntries(new Map([['worked.sheet', 'a\ud800b']]));
    store.getState().applyAddress(state, problems);
    expect(writeAddress(store.getState())).toContain('worked.sheet=a%EF%BF%BDb');
  });

  it('of the first screen is what an empty hash means', () => {
    const hash = '#example=xor&step=1&phase=sum';
    expect(writeAddress(createExplainerStore().getState())).toBe(hash);
    expect(readAddress('')).toEqual(readAddress(hash));
    expect(readAddress('#')).toEqual(readAddress(hash));
  });

  it('writes what weight decay acts on, from a step on and in the other run', () => {
    const hash =
      '#example=xor&step=3&phase=sum&weightDecay=0.1&weightDecayOn=2:all&compare=weightDecayOn:weights&ledger.sort=size';
    const store = open(hash);
    expect(writeAddress(store.getState())).toBe(hash);
    // Step 1 decays the weights alone, step 2 the biases, too; the comparison does so in neither.
    const { traceAt } = runOf(store.getState());
    expect(traceAt(1).decayTerm(1, 0, 1)).toBe(0);
    expect(traceAt(2).decayTerm(1, 0, 1)).toBe(0.1 * traceAt(2).weight(1, 0, 1));
    expect(problemsOf('#weightDecayOn=biases')[0]).toContain('weightDecayOn: expected one of weights, all');
  });

  it('writes the form that links have', () => {
    const store = createExplainerStore();
    const act = store.getState();
    act.setWeight({ layer: 1, from: 2, to: 3 }, 0.7);
    act.change('learningRate', 0.25);
    act.goTo({ step: 3, phase: 'sum', part: 2 });
    act.change('learningRate', 0.1);
    act.chooseWeight({ layer: 1, from: 0, to: 3 });
    act.chooseSample(4);
    act.choose({ kind: 'delta', layer: 2, unit: 1, sample: 4 });
    act.setViewKey('ledger.sort', 'size');
    act.showAllSamples();
    act.setPreference('theme', 'dark');
    act.setPreference('scale', 1.5);
    expect(writeAddress(store.getState())).toBe(
      '#example=xor&step=3&phase=sum&part=2&sample=4&weight=1.0.3&focus=delta.2.1.4' +
        '&learningRate=0.25,3:0.1&set=1:weight.1.2.3:0.7&network.show=all&ledger.sort=size&theme=dark&scale=1.5',
    );
  });
});

describe('readAddress', () => {
  it('of writeAddress is the state, for whatever was done', () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const { source, scenario, changes, comparison, cursor, viewKeys, otherKeys, preferences } =
          done(deeds).getState();
        const { state, problems } = readAddress(writeAddress(done(deeds).getState()));
        expect(problems).toEqual([]);
        expect({ ...state, preferences: { theme: 'auto', scale: 1, ...state.preferences } }).toEqual({
          source,
          scenario,
          changes,
          comparison,
          cursor,
          viewKeys,
          otherKeys,
          preferences: { theme: preferences.theme, scale: preferences.scale },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('of whatever text gives a state that can be shown, and never throws', () => {
    const key = fc.constantFrom(
      'example',
      'step',
      'phase',
      'part',
      'sample',
      'weight',
      'focus',
      'set',
      'batchSize',
      'bias',
      'scale',
      'x',
    );
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '1',
        '2',
        '99',
        '-1',
        '1.0.1',
        'sum',
        'lecture',
        '2:3',
        'none',
        'delta.1.1.1',
        'velocityBefore.1.1.1',
      ),
    );
    const hash = fc
      .array(fc.tuple(key, value))
      .map((entries) => `#${entries.map((entry) => entry.join('=')).join('&')}`);
    fc.assert(
      fc.property(fc.oneof(hash, fc.string()), (text) => {
        const { state } = readAddress(text);
        expect(traceOf(state).rowOf(state.cursor.sample)).toBeDefined();
        const again = readAddress(writeAddress(state));
        expect(again.problems).toEqual([]);
        expect(writeAddress(again.state)).toBe(writeAddress(state));
        expect(again.state.cursor).toEqual(state.cursor);
      }),
      { numRuns: 300 },
    );
  });

  it('of a link to step 5, with edits at steps 1, 3 and 5, gives every number bit for bit', () => {
    const store = createExplainerStore();
    const act = store.getState();
    act.change('batchSize', 3);
    act.goTo({ step: 3 });
    act.change('optimizer', 'adam');
    act.goTo({ step: 5, phase: 'update' });
    act.change('learningRate', 0.1 + 0.2);
    act.setWeight({ layer: 2, from: 0, to: 1 }, 1 / 3);
    const elsewhere = open(writeAddress(store.getState()));
    for (let step = 1; step <= 7; step++) {
      expect(traceHash(runOf(elsewhere.getState()).traceAt(step))).toBe(
        traceHash(runOf(store.getState()).traceAt(step)),
      );
    }
    expect(traceOf(elsewhere.getState()).weight(2, 0, 1)).toBe(1 / 3);
    expect(elsewhere.getState().cursor).toEqual(store.getState().cursor);
  });

  it('of a changed loss and bias restores them, and a bias weight is not selected where there is none', () => {
    const state = open('#example=xor&step=2&phase=sum&loss=squaredError&bias=none').getState();
    expect(runOf(state).network.bias).toBe('none');
    expect(traceOf(state).settings.loss).toBe('squaredError');
    expect(problemsOf('#example=xor&bias=none&weight=1.0.1')).toEqual([
      'The link’s weight is ignored: expected i in 1..2 and j in 1..3 for layer 1; got 1.0.1.',
    ]);
  });

  it('takes the phase and selection that the scenario asks for where the link says none', () => {
    expect(readAddress('#example=xor').state.cursor).toMatchObject({
      phase: 'sum',
      sample: 2,
      weight: { layer: 2, from: 2, to: 1 },
    });
  });

  it('moves the selection to the focus where the link says no other', () => {
    const { cursor } = readAddress('#example=xor&focus=sampleGradient.1.2.3.4').state;
    expect(cursor).toMatchObject({ sample: 4, weight: { layer: 1, from: 2, to: 3 } });
  });

  it('keeps reserved and view keys as they are, without a word', () => {
    const hash = '#example=xor&step=1&phase=sum&ledger.sort=size&embed=ledger,sum&layout=flow&lang=de';
    const { state, problems } = readAddress(hash);
    expect(problems).toEqual([]);
    expect(state.otherKeys).toEqual({ embed: 'ledger,sum', layout: 'flow', lang: 'de' });
    expect(writeAddress(state)).toBe(hash);
  });

  it('ignores a trailing secret without a word', () => {
    expect(readAddress('#example=lecture&step=2&phase=sum?secret=a&b=c')).toEqual(
      readAddress('#example=lecture&step=2&phase=sum'),
    );
    expect(problemsOf('#?secret=abc')).toEqual([]);
  });

  it('a row of Per sample opens the phase, as a link from a stage or from another version may name it', () => {
    const { state, problems } = readAddress('#example=lecture&batchSize=4&phase=per-sample&part=2');
    expect([state.cursor.phase, state.cursor.part, problems]).toEqual(['per-sample', undefined, []]);
    expect(readAddress('#example=lecture&batchSize=4&phase=per-sample&part=5').problems).toHaveLength(1);
  });

  it('the rest holds beside a bad part', () => {
    const { state, problems } = readAddress('#example=lecture&step=3&phase=noon&weight=9.9.9&learningRate=fast,2:0.1');
    expect(state.source).toEqual({ kind: 'example', name: 'lecture' });
    expect(state.cursor.step).toBe(3);
    expect(state.changes).toEqual([{ step: 2, setting: 'learningRate', value: 0.1 }]);
    expect(problems).toHaveLength(3);
  });

  it.each([
    ['#example=nope', `There is no example “nope”, only ${examples.map(({ name }) => name).join(', ')}; xor is shown.`],
    ['#color=red', 'The link’s “color” is not known and is ignored.'],
    ['#step=2&step=3', 'The link gives “step” twice; the first one is used.'],
    ['#hello', 'The link’s “hello” could not be read and is ignored.'],
    ['#example=%E0%A4%A', 'The link’s “example=%E0%A4%A” could not be read and is ignored.'],
    ['#example=xor&learningRate=0,25', 'The link’s learningRate is ignored: expected a finite number ≥ 0; got 0,25.'],
    ['#layout=tall', 'The link’s layout is ignored: expected one of fit, flow; got tall.'],
    ['#step=0', 'The link’s step is ignored: expected an integer ≥ 1; got 0.'],
    ['#step=1000000000', 'The link’s step 1000000000 is too large; the last step of this run, 100000, is shown.'],
    [
      '#phase=noon',
      'The link’s phase is ignored: expected one of batch, forward, loss, output-delta, hidden-delta, per-sample, sum, update; got noon.',
    ],
    [
      '#example=one-weight&phase=hidden-delta',
      'The link’s phase is ignored: expected one of batch, forward, loss, output-delta, per-sample, sum, update; got hidden-delta.',
    ],
    ['#phase=sum&part=5', 'The link’s part is ignored: expected 0..4 rows; got 5.'],
    ['#phase=loss&part=1', 'The link’s part is ignored: expected a phase that has parts; got 1.'],
    ['#phase=forward&part=3', 'The link’s part is ignored: expected a layer 1, 2; got 3.'],
    ['#sample=9', 'The link’s sample is ignored: expected a sample of this step’s batch; got 9.'],
    ['#weight=1.2', 'The link’s weight is ignored: expected layer.from.to; got 1.2.'],
    ['#weight=4.1.1', 'The link’s weight is ignored: expected a layer 1..2; got 4.1.1.'],
    [
      '#focus=gradient.1',
      'The link’s focus is ignored: expected the address of a quantity, such as delta.layer.unit.sample; got gradient.1.',
    ],
    ['#focus=delta.2.1', 'The link’s focus is ignored: expected delta.layer.unit.sample; got delta.2.1.'],
    [
      '#focus=delta.1.9.1',
      'The link’s focus is ignored: expected delta.layer.unit.sample with numbers that this step has; got delta.1.9.1.',
    ],
    [
      '#focus=outputShare.1.2',
      'The link’s focus is ignored: expected outputShare.layer.from.to.output.sample; got outputShare.1.2.',
    ],
    ['#focus=beta1', 'The link’s focus is ignored: expected a quantity that this step has; got beta1.'],
    [
      '#weight=1.1.1&focus=batchGradient.2.1.1',
      'The link’s focus batchGradient.2.1.1 is ignored: it disagrees with the weight or sample given.',
    ],
    [
      '#sample=1&focus=delta.2.1.2',
      'The link’s focus delta.2.1.2 is ignored: it disagrees with the weight or sample given.',
    ],
    ['#batchSize=9', 'The link’s change is ignored: batchSize: expected an integer 1..4; got 9.'],
    ['#learningRate=fast', 'The link’s learningRate is ignored: expected a finite number ≥ 0; got fast.'],
    ['#learningRate=x:0.1', 'The link’s learningRate is ignored: expected a value, or step:value; got x:0.1.'],
    ['#reduction=median', 'The link’s change is ignored: reduction: expected one of mean, sum; got median.'],
    ['#loss=2:squaredError', 'The link’s “loss” is ignored: it belongs to the scenario and can only change at step 1.'],
    [
      '#loss=crossEntropy',
      'The link’s change is ignored: network.activations[1]: expected softmax, which loss crossEntropy needs; got sigmoid.',
    ],
    ['#set=5:weight.1.2:0.7', 'The link’s set is ignored: expected step:weight.l.i.j:value; got 5:weight.1.2:0.7.'],
    [
      '#set=5:weight.1.2.9:0.7',
      'The link’s change is ignored: weight 1.2.9: expected i in 0..2 and j in 1..3 for layer 1.',
    ],
    [
      '#learningRate=999999:0.1',
      'The link’s change “learningRate at step 999999” is ignored: step 100000 is the last step of this run.',
    ],
    ['#theme=pink', 'The link’s theme is ignored: expected one of auto, light, dark, contrast; got pink.'],
    ['#scale=100', 'The link’s scale is ignored: expected a number 0.5..3; got 100.'],
    ['#network.show=some', 'The link’s network.show is ignored: expected all; got some.'],
    ['#scenario=AAAA!', 'The link’s scenario could not be used: it is cut off or damaged.'],
    [
      '#scenario=local',
      'The link’s scenario could not be used: it was too large for the link, and this browser does not have its data: it keeps only the latest.',
    ],
  ])('%s is told in one sentence', (hash, sentence) => {
    const { state, problems } = readAddress(hash);
    expect(problems.map(({ inLink }) => inLink)).toEqual([sentence]);
    expect(runOf(state).traceAt(1).step).toBe(1);
  });
});

describe('scenario= in a link', () => {
  const own = { ...exampleScenario('lecture'), title: 'My own' };

  it('carries an own scenario whole', () => {
    const store = createExplainerStore();
    store.getState().loadScenario(own);
    const hash = writeAddress(store.getState());
    expect(hash).toMatch(/^#scenario=[\w-]+&step=1&phase=sum$/);
    const { state, problems } = readAddress(hash);
    expect(problems).toEqual([]);
    expect(state.source).toEqual({ kind: 'own' });
    expect(state.scenario).toEqual(own);
  });

  it('cut off anywhere is told, not thrown', () => {
    const link = scenarioLink(own) ?? '';
    for (let length = 1; length < link.length; length += 7) {
      const { state, problems } = readAddress(`#scenario=${link.slice(0, length)}`);
      expect(problems).toHaveLength(1);
      expect(state.source).toEqual({ kind: 'example', name: 'xor' });
    }
  });

  it('that would inflate to more than 1 MB is refused before it does', () => {
    const bomb = Buffer.from(deflateSync(new Uint8Array(50_000_000))).toString('base64url');
    const before = process.memoryUsage().arrayBuffers;
    expect(problemsOf(`#scenario=${bomb}`)).toEqual(['The link’s scenario could not be used: it is larger than 1 MB.']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('that is no scenario is told by place', () => {
    const link = Buffer.from(deflateSync(Buffer.from('{"format":"other"}'))).toString('base64url');
    expect(problemsOf(`#scenario=${link}`)[0]).toMatch(/^The link’s scenario could not be used: format: /);
  });

  it('beside an example holds, and says so', () => {
    const { state, problems } = readAddress(`#example=xor&scenario=${scenarioLink(own)}`);
    expect(state.scenario.title).toBe('My own');
    expect(problems.map(({ inLink }) => inLink)).toEqual([
      'The link gives both an example and a scenario; the scenario is used.',
    ]);
  });

  it('too large for a link is not written into one', () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => [Math.sin(row), Math.cos(row)]);
    const large = { ...own, data: { inputs: rows, targets: rows.map(() => [0]) } };
    expect(scenarioLink(large)).toBeUndefined();
  });
});

import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { hyperparameterNames, hyperparametersOf, type OptimizerKind, optimizerKinds } from '../../../../src/model';
import type { FilledScenario } from '../../../../src/scenario';
import { createExplainerStore } from '../../../../src/store';
import { NetworkEditor } from '../../../../src/views/NetworkEditor';
import { OwnNumbers } from '../../../../src/views/OwnNumbers';
import { StepSettings } from '../../../../src/views/StepSettings';
import { fieldAt, fieldList } from '../../../../src/views/shared/scenarioForm/fields/fieldList';
import '../../../shell/browserInJsdom';
import '../../../../src/text/later';
import { exampleScenario } from '../../../exampleScenario';
import { renderIn } from '../../../renderIn';

const forms = {
  bar: () => screen.getByRole('region', { name: 'Settings' }),
  editor: () => screen.getByRole('region', { name: 'Network editor' }),
  sheet: () => screen.getByRole('dialog', { name: 'Your own numbers' }),
};

type FormName = keyof typeof forms;

const formNames = Object.keys(forms) as readonly FormName[];

/** What the page's row of settings shows; the others show all. */
const inBar = ['batchSize', 'reduction', 'learningRate'];

/** A scenario in which every field has something to say. */
function everything(kind: OptimizerKind): FilledScenario {
  const xor = exampleScenario('xor');
  const own = hyperparametersOf(kind).map(({ name, default: usual }) => [name, usual]);
  return {
    ...xor,
    training: {
      ...xor.training,
      order: 'shuffled',
      optimizer: { kind, learningRate: 0.5, ...Object.fromEntries(own) } as FilledScenario['training']['optimizer'],
      penalty: { l2: 0.1, divideBy: 'batch', biases: false },
      accumulate: { batches: 2, divide: 'planned', clear: true },
      divisor: 10,
      clip: { per: kind === 'sgd' ? 'batch' : 'sample', maxNorm: 0.5 },
    },
  };
}

async function open(form: FormName, kind: OptimizerKind = 'adam'): Promise<HTMLElement> {
  const store = createExplainerStore();
  store.getState().loadScenario(everything(kind));
  renderIn(
    store,
    <>
      {form === 'bar' && (
        <section aria-label="Settings">
          <StepSettings />
        </section>
      )}
      {form === 'editor' && <NetworkEditor />}
      {form === 'sheet' && <OwnNumbers isOpen onClose={() => {}} />}
    </>,
  );
  if (form === 'sheet') await screen.findByRole('button', { name: 'Apply' });
  return forms[form]();
}

/** The text boxes by their names. */
function boxesIn(form: HTMLElement): ReadonlyMap<string, HTMLInputElement> {
  const boxes = within(form).getAllByRole<HTMLInputElement>('textbox');
  return new Map(boxes.map((one) => [one.labels?.[0]?.textContent ?? '', one]));
}

function textOf(ids: string | null): readonly string[] {
  return (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
}

/** The names of all text boxes, select buttons and radio groups. */
function namesIn(form: HTMLElement): readonly string[] {
  const named = [...form.querySelectorAll('[aria-labelledby]')];
  return [...boxesIn(form).keys(), ...named.flatMap((one) => textOf(one.getAttribute('aria-labelledby')))];
}

/** Enters −1 into a text box, and returns the first sentence that describes it then. */
function refusalOf(box: HTMLInputElement): string | undefined {
  fireEvent.focus(box);
  fireEvent.change(box, { target: { value: '-1' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  return textOf(box.getAttribute('aria-describedby'))[0];
}

afterEach(cleanup);

describe('fieldList', () => {
  it('has each name once, and finds a field by its key in a scenario file', () => {
    expect(new Set(fieldList.map(({ name }) => name)).size).toBe(fieldList.length);
    expect(fieldAt('training.batchSize')?.name).toBe('batchSize');
    expect(fieldAt('training.clip.maxNorm')?.name).toBe('clipThreshold');
    expect(fieldAt('training.optimizer.kind')?.name).toBe('optimizer');
    expect(fieldAt('data.inputs')).toBeUndefined();
  });

  it.each(formNames)('%s shows its fields, and no others', async (form) => {
    const shown = new Set<string>();
    for (const kind of optimizerKinds) {
      for (const name of namesIn(await open(form, kind))) shown.add(name);
      cleanup();
    }
    for (const { name, label } of fieldList)
      expect([name, shown.has(label())]).toEqual([name, form !== 'bar' || inBar.includes(name)]);
  });

  it('shows the hyperparameters of the optimizer, and no others', async () => {
    for (const kind of optimizerKinds) {
      const shown = namesIn(await open('editor', kind));
      const there = hyperparameterNames.filter((name) =>
        fieldList.some((field) => field.name === name && shown.includes(field.label())),
      );
      expect(there.toSorted()).toEqual(
        hyperparametersOf(kind)
          .map(({ name }) => name)
          .toSorted(),
      );
      cleanup();
    }
  });

  it('says the same of a number outside the range in every form', async () => {
    const said: Record<string, (string | undefined)[]> = {};
    for (const form of formNames) {
      const boxes = boxesIn(await open(form));
      for (const { name, label } of fieldList) {
        const box = boxes.get(label());
        if (box) said[name] = [...(said[name] ?? []), refusalOf(box)];
      }
      cleanup();
    }
    const expected: Readonly<Record<string, readonly [sentence: string, forms: number]>> = {
      batchSize: ['Expected an integer 1 to 4; got −1.', 3],
      learningRate: ['Expected a finite number ≥ 0; got −1.', 3],
      initialSeed: ['Expected an integer ≥ 0; got −1.', 2],
      beta1: ['Expected a number in [0, 1); got −1.', 2],
      beta2: ['Expected a number in [0, 1); got −1.', 2],
      epsilon: ['Expected a finite number > 0; got −1.', 2],
      weightDecay: ['Expected a finite number ≥ 0; got −1.', 2],
      penaltyRate: ['Expected a finite number ≥ 0; got −1.', 2],
      batchesPerUpdate: ['Expected an integer ≥ 1; got −1.', 2],
      seed: ['Expected an integer ≥ 0; got −1.', 2],
      ownDivisor: ['Expected a finite number > 0; got −1.', 2],
      clipThreshold: ['Expected a finite number > 0; got −1.', 2],
    };
    const wanted = Object.entries(expected).map(([name, [sentence, count]]) => [name, Array(count).fill(sentence)]);
    expect(said).toEqual(Object.fromEntries(wanted));
  });

  it('takes an empty batch size as all samples in every form', async () => {
    for (const form of formNames) {
      const element = await open(form);
      const box = within(element).getByRole<HTMLInputElement>('textbox', {
        name: 'Batch size',
        description: 'An empty batch size means all samples.',
      });
      for (const text of ['2', '']) {
        fireEvent.focus(box);
        fireEvent.change(box, { target: { value: text } });
        fireEvent.keyDown(box, { key: 'Enter' });
      }
      expect(box.value).toBe('4');
      cleanup();
    }
  });

  it('offers no mean where accumulated gradients are divided by the samples, and says why', async () => {
    const store = createExplainerStore();
    const scenario = everything('sgd');
    const { divisor: _, ...training } = scenario.training;
    const accumulate = { batches: 2, divide: 'samples', clear: true } as const;
    store.getState().loadScenario({ ...scenario, training: { ...training, reduction: 'sum', accumulate } });
    renderIn(
      store,
      <>
        <StepSettings />
        <NetworkEditor />
      </>,
    );
    const bar = screen.getByRole('radiogroup', { name: 'Reduction' });
    expect(within(bar).getByRole<HTMLInputElement>('radio', { name: 'mean' }).disabled).toBe(true);
    const choice = within(forms.editor()).getByRole('button', {
      name: 'sum Reduction',
      description: /^The reduction stays sum, because/,
    });
    fireEvent.click(choice);
    expect(screen.getAllByRole('option').map((one) => one.textContent)).toEqual([expect.stringMatching(/^sum/)]);
  });
});

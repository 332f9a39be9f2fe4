/** Edits of the samples: each takes the data and returns new data; unchanged rows are the same objects. */
import { keptFor } from '../memory';
import { withBatches, withoutBatches } from './batchesByHand';
import { renumbered } from './editBatches';
import type { NewNumbers } from './editNetwork';
import type { FilledScenario, InlineData } from './filled';
import { identitiesOf, type NumberOf, renumbering } from './identity';
import { imageOf, rowsOf } from './load';
import { viewWithin } from './viewWithin';

/** A number of the data; sample and unit from 1. A sample's weight has unit 1. */
export interface DataPlace {
  readonly part: 'inputs' | 'targets' | 'sampleWeights';
  readonly unit: number;
  readonly sample: number;
}

/** The data written out, also for a built-in set; the same object for the same data. */
export function inlineData({ data }: Pick<FilledScenario, 'data'>): InlineData {
  return inlined(data);
}

const inlined = keptFor((data: FilledScenario['data']): InlineData => {
  const identities = identitiesOf(data);
  if (!('dataset' in data)) return data.identities ? data : { ...data, identities };
  const { sampleWeights } = data;
  const image = imageOf({ data });
  return {
    ...rowsOf(data.dataset),
    identities,
    ...(image && { image }),
    ...(sampleWeights && { sampleWeights }),
  };
});

export function withValue(data: InlineData, { part, unit, sample }: DataPlace, value: number): InlineData {
  if (part === 'sampleWeights') {
    return { ...data, sampleWeights: (data.sampleWeights ?? unitWeights(data)).with(sample - 1, value) };
  }
  const row = data[part][sample - 1] ?? [];
  return { ...data, [part]: data[part].with(sample - 1, row.with(unit - 1, value)) };
}

/** If all labels are empty, the data have no labels. */
export function withLabel(data: InlineData, sample: number, label: string): InlineData {
  const { labels = data.inputs.map(() => ''), ...rest } = data;
  const next = labels.with(sample - 1, label);
  return next.some((text) => text !== '') ? { ...rest, labels: next } : rest;
}

/** Gives every sample the weight 1. */
export function withUnitWeights(data: InlineData): InlineData {
  return { ...data, sampleWeights: unitWeights(data) };
}

/** Without weights every sample counts once. */
export function withoutWeights({ sampleWeights: _, ...data }: InlineData): InlineData {
  return data;
}

function unitWeights({ inputs }: InlineData): readonly number[] {
  return inputs.map(() => 1);
}

/**
 * Adds a sample at the end: a copy of the last one, so that its targets fit the loss, or a blank one; its weight is 1.
 */
export function withNewSample(data: InlineData, added: NewNumbers = 'made'): InlineData {
  const again = (rows: InlineData['inputs']): InlineData['inputs'] => {
    const last = rows.at(-1) ?? [];
    return [...rows, added === 'made' ? last : last.map(() => Number.NaN)];
  };
  return {
    ...data,
    inputs: again(data.inputs),
    targets: again(data.targets),
    ...(data.labels && { labels: [...data.labels, ''] }),
    ...(data.sampleWeights && { sampleWeights: [...data.sampleWeights, 1] }),
    ...(data.identities && { identities: [...data.identities, {}] }),
  };
}

/** Removes a sample, or several from it on, numbered from 1; the last one cannot be removed. */
export function withoutSample(data: InlineData, sample: number, count = 1): InlineData {
  if (data.inputs.length <= count) return data;
  const without = <Item>(list: readonly Item[]): readonly Item[] => list.toSpliced(sample - 1, count);
  return {
    ...data,
    inputs: without(data.inputs),
    targets: without(data.targets),
    ...(data.labels && { labels: without(data.labels) }),
    ...(data.sampleWeights && { sampleWeights: without(data.sampleWeights) }),
    ...(data.identities && { identities: without(data.identities) }),
  };
}

/** Changes the number of inputs and targets: extra numbers are dropped, missing ones are blank. With another number of inputs, the picture size is dropped. */
export function withWidths({ image, ...data }: InlineData, inputs: number, targets: number): InlineData {
  const widened = (rows: InlineData['inputs'], width: number): InlineData['inputs'] =>
    rows.every((row) => row.length === width)
      ? rows
      : rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? Number.NaN));
  return {
    ...data,
    ...(image && image.width * image.height === inputs && { image }),
    inputs: widened(data.inputs, inputs),
    targets: widened(data.targets, targets),
  };
}

/**
 * Pastes a block of numbers at a place: to the right through the weight (if there is one), inputs and targets, and
 * down, adding samples as needed. Numbers beyond the row's end are left out.
 */
export function withBlock(
  data: InlineData,
  from: DataPlace,
  block: readonly (readonly number[])[],
  added?: NewNumbers,
): InlineData {
  const firstInput = data.sampleWeights ? 1 : 0;
  const firstTarget = firstInput + (data.inputs[0]?.length ?? 0);
  const first = { sampleWeights: 0, inputs: firstInput, targets: firstTarget }[from.part] + from.unit - 1;
  let next = data;
  const isColumnOfWeights = from.part === 'sampleWeights' && block.every((cells) => cells.length <= 1);
  while (next.inputs.length < from.sample - 1 + block.length) next = withNewSample(next, added);
  const [inputs, targets] = [[...next.inputs], [...next.targets]];
  const weights = next.sampleWeights && [...next.sampleWeights];
  block.forEach((cells, row) => {
    const at = from.sample - 1 + row;
    const weight = weights?.[at];
    const whole = [...(weight === undefined ? [] : [weight]), ...(inputs[at] ?? []), ...(targets[at] ?? [])];
    const fitting = cells.slice(0, whole.length - first);
    whole.splice(first, fitting.length, ...fitting);
    if (weights && weight !== undefined) weights[at] = whole[0] ?? weight;
    inputs[at] = whole.slice(firstInput, firstTarget);
    targets[at] = whole.slice(firstTarget);
  });
  return {
    ...next,
    // A built-in set with unchanged samples keeps its name.
    ...(!isColumnOfWeights && { inputs, targets }),
    ...(weights && { sampleWeights: weights }),
  };
}

/**
 * The scenario with other data: a full batch stays a full batch, batches by hand keep their samples, and the first selection exists. A
 * built-in set whose samples are unchanged keeps its name, which makes a short link, even if sample weights change.
 */
export function withData(scenario: FilledScenario, data: InlineData): FilledScenario {
  const written = inlineData(scenario);
  const before = written.inputs.length;
  const now = data.inputs.length;
  const { batchSize } = scenario.training;
  const numberOf = renumbering(written, data);
  const { view } = scenario;
  const edited = {
    ...scenario,
    data: shortened(scenario.data, written, data),
    view: viewWithin({ ...view, sample: numberOf?.(view.sample) ?? view.sample }, scenario.network, now),
    training: { ...scenario.training, batchSize: batchSize === before ? now : Math.min(batchSize, now) },
  };
  return numberOf ? withBatchesOf(edited, numberOf) : edited;
}

/** Renumbers batches given by hand; samples that were removed are in none. */
function withBatchesOf(scenario: FilledScenario, numberOf: NumberOf): FilledScenario {
  const { batches } = scenario.training;
  if (!batches) return scenario;
  const next = renumbered(batches, numberOf);
  return next ? withBatches(scenario, next) : withoutBatches(scenario);
}

function shortened(data: FilledScenario['data'], written: InlineData, next: InlineData): FilledScenario['data'] {
  if (next === written) return data;
  const { inputs, targets, labels, sampleWeights } = next;
  const sameSamples = inputs === written.inputs && targets === written.targets && labels === written.labels;
  if (!('dataset' in data) || !sameSamples) return next;
  const { dataset, image } = data;
  return { dataset, ...(image && { image }), ...(sampleWeights && { sampleWeights }) };
}

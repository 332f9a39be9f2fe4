/** The cursor of a link: step, phase, part, sample, weight and focus, each checked against the run. */
import { hasWeight } from '../../model';
import { addressForm, exists, hasPhase, type Phase, parseAddress, parseWeightAddress, phases } from '../../quantity';
import { expectedWeight, type Run } from '../../run';
import { messages } from '../../text';
import { firstCursor } from '../moves';
import { agrees, choosing } from '../selection';
import { isPart, settle } from '../settle';
import type { Cursor } from '../state';
import { partsOf } from '../transport';
import type { Entries, Report } from './entries';

/** A cursor that exists in the run; parts that are missing or invalid take the scenario's first selection. */
export function readCursor(entries: Entries, run: Run, report: Report): Cursor {
  const first = firstCursor(run.scenario);
  const step = readStep(entries, run, report);
  const phase = readPhase(entries, run, report) ?? first.phase;
  const part = readPart(entries, { run, step, phase }, report);
  const start = { ...first, step, phase, ...(part !== undefined && { part }) };
  // The scenario's first selection may not exist now: the batch may be another one, or biases may be missing.
  const settled = settle(run, start, run.epochInfo(1).samples).cursor;
  const allSamples = entries.get('network.show') === 'all';
  const sample = readSample(entries, { run, step }, report);
  const weight = readWeight(entries, run, report);
  const selected = { ...settled, allSamples, ...(sample && { sample }), ...(weight && { weight }) };
  return withFocus(entries, selected, { run, sample, weight }, report);
}

function readStep(entries: Entries, { lastStep }: Run, report: Report): number {
  const text = entries.get('step') ?? '1';
  if (!/^[1-9]\d*$/.test(text)) {
    report(messages.linkProblems.expected('step', messages.expected.integerFrom(1), text));
    return 1;
  }
  if (Number(text) <= lastStep) return Number(text);
  report(messages.linkProblems.stepTooLarge(text, lastStep));
  return lastStep;
}

function readPhase(entries: Entries, { network }: Run, report: Report): Phase | undefined {
  const text = entries.get('phase');
  const phase = phases.find((one) => one === text);
  if (text === undefined || (phase && hasPhase(network, phase))) return phase;
  const known = phases.filter((one) => hasPhase(network, one));
  report(messages.linkProblems.expected('phase', messages.expected.oneOf(known), text));
  return undefined;
}

function readPart(
  entries: Entries,
  { run, step, phase }: { run: Run; step: number; phase: Phase },
  report: Report,
): number | undefined {
  const text = entries.get('part');
  if (text === undefined) return undefined;
  const part = readInteger(text);
  if (part !== undefined && isPart(run, step, { phase, part })) return part;
  // Its rows are beats of the stage; on a page all of them are there.
  if (phase === 'per-sample' && integerWithin(part, run.batchOf(step).length)) return undefined;
  const complete = completePart(run, step, phase);
  if (part === undefined || part !== complete) {
    const expected = complete === undefined ? messages.expected.phaseWithParts : expectedPart(run, step, phase);
    report(messages.linkProblems.expected('part', expected, text));
  }
  return undefined;
}

/** The part that equals the complete phase; a link may leave it out. */
function completePart(run: Run, step: number, phase: Phase): number | undefined {
  if (phase === 'forward') return run.network.layers.length - 1;
  if (phase === 'hidden-delta') return 1;
  return phase === 'sum' ? run.batchOf(step).length : undefined;
}

function expectedPart(run: Run, step: number, phase: Phase): string {
  const size = run.batchOf(step).length;
  if (phase === 'sum') return messages.expected.rowsAdded(size);
  const layers = partsOf(run.network, phase, size);
  return messages.expected.layerOf([...layers, completePart(run, step, phase)].join(', '));
}

function readSample(entries: Entries, { run, step }: { run: Run; step: number }, report: Report): number | undefined {
  const text = entries.get('sample');
  if (text === undefined) return undefined;
  const sample = readInteger(text);
  const { samples } = run.epochInfo(step);
  const { sampleCount } = run.data;
  // An empty batch has no sample to show instead: the selection is kept.
  const fits = samples.length === 0 ? integerWithin(sample, sampleCount) : samples.includes(sample ?? 0);
  if (fits) return sample;
  const expected = samples.length === 0 ? messages.expected.integerIn(1, sampleCount) : messages.expected.sampleOfBatch;
  report(messages.linkProblems.expected('sample', expected, text));
  return undefined;
}

function readWeight(entries: Entries, { network }: Run, report: Report): Cursor['weight'] | undefined {
  const text = entries.get('weight');
  if (text === undefined) return undefined;
  const place = parseWeightAddress(text);
  if (place && hasWeight(network, place)) return place;
  const expected = place ? expectedWeight(network, place) : messages.expected.layerFromTo;
  report(messages.linkProblems.expected('weight', expected, text));
  return undefined;
}

/** A focus sets the sample and weight that the link does not give. */
function withFocus(
  entries: Entries,
  cursor: Cursor,
  { run, sample, weight }: { run: Run; sample: number | undefined; weight: Cursor['weight'] | undefined },
  report: Report,
): Cursor {
  const text = entries.get('focus');
  if (text === undefined) return cursor;
  const focus = parseAddress(text);
  if (!focus || !exists(focus, run.outlineAt(cursor.step))) {
    report(messages.linkProblems.expected('focus', expectedFocus(text), text));
    return cursor;
  }
  const moved = choosing(cursor, focus);
  const said = { sample: sample ?? moved.sample, weight: weight ?? moved.weight };
  if (agrees(focus, said)) return moved;
  report(messages.linkProblems.focusDisagrees(text));
  return cursor;
}

/** The form of an address of the intended kind, with the names of its indices in order. */
function expectedFocus(text: string): string {
  const words = messages.expected;
  const quantity = parseAddress(text);
  // A setting has no indices that could be wrong.
  if (quantity && !/\.\d/.test(text)) return words.knownAtStep;
  const form = addressForm(quantity?.kind ?? text.split('.')[0] ?? '');
  if (form === undefined) return words.address(addressForm('delta') ?? '');
  return quantity ? words.addressAtStep(form) : form;
}

function integerWithin(value: number | undefined, most: number): boolean {
  return value !== undefined && value >= 1 && value <= most;
}

function readInteger(text: string): number | undefined {
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : undefined;
}

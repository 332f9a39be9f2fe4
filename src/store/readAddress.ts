/** A link as a state: bad parts are told in one sentence each and ignored, the rest holds. */
import { exists, hasPhase, type Phase, parseAddress, parseWeightAddress, phases } from '../quantity';
import { type Change, expectedWeight, hasWeight, parseNumber, type Run, settingNames } from '../run';
import { exampleNamed, examples, type FilledScenario } from '../scenario';
import { readChanges } from './addressChanges';
import { isViewKey, readHash, reservedKeys, shortened } from './addressKeys';
import type { AddressState } from './addressState';
import { runFor } from './derived';
import { storeMessages } from './messages';
import { firstCursor } from './moves';
import { readScenarioLink, readScenarioText, type ScenarioResult } from './scenarioLink';
import { agrees, choosing } from './selection';
import { isPart, settle } from './settle';
import type { Cursor, Preferences, Source, Theme } from './state';
import { partsOf } from './transport';
import { keptLocally } from './writeAddress';

export interface ReadAddress {
  readonly state: AddressState;
  /** One sentence each. */
  readonly problems: readonly string[];
}

export interface ReadOptions {
  /** The scenario file that was too large for a link, where this browser keeps one. */
  readonly keptScenario?: () => string | undefined;
}

const ownKeys = ['example', 'scenario', 'step', 'phase', 'part', 'sample', 'weight', 'focus', 'set', 'theme', 'scale'];

/** Reads a hash, with or without its `#`; an empty one is the first screen. Never throws. */
export function readAddress(hash: string, options: ReadOptions = {}): ReadAddress {
  const { entries, problems } = readHash(hash);
  const read = readEntries(entries, options);
  return { state: read.state, problems: [...problems, ...read.problems] };
}

/** The same from keys and values, as a host page sends them. */
export function readEntries(entries: ReadonlyMap<string, string>, options: ReadOptions = {}): ReadAddress {
  const problems: string[] = [];
  const tell = (problem: string): void => {
    problems.push(problem);
  };
  const { source, scenario } = readSource(entries, options, tell);
  const read = readChanges(entries, scenario);
  for (const problem of read.problems) tell(problem);
  const { run, changes } = reachableRun(scenario, read.changes, tell);
  const cursor = readCursor(entries, run, tell);
  const { viewKeys, otherKeys } = readFurtherKeys(entries, tell);
  const preferences = readPreferences(entries, tell);
  return { state: { source, scenario, changes, cursor, viewKeys, otherKeys, preferences }, problems };
}

type Entries = ReadonlyMap<string, string>;
type Tell = (problem: string) => void;

function readSource(
  entries: Entries,
  { keptScenario }: ReadOptions,
  tell: Tell,
): { readonly source: Source; readonly scenario: FilledScenario } {
  const link = entries.get('scenario');
  const name = entries.get('example');
  if (link !== undefined) {
    const result = link === keptLocally ? fromThisBrowser(keptScenario?.()) : readScenarioLink(link);
    if (result.ok && name !== undefined) tell(storeMessages.linkExampleAndScenario());
    if (result.ok) return { source: { kind: 'own' }, scenario: result.scenario };
    tell(storeMessages.linkBadScenario(result.problem));
  }
  const example = exampleNamed(name ?? 'xor');
  if (!example)
    tell(storeMessages.linkUnknownExample(shortened(name ?? ''), examples.map((one) => one.name).join(', ')));
  const shown = example ?? exampleNamed('xor');
  if (!shown) throw new Error('the example xor is missing');
  return { source: { kind: 'example', name: shown.name }, scenario: shown.scenario };
}

function fromThisBrowser(text: string | undefined): ScenarioResult {
  return text === undefined ? { ok: false, problem: storeMessages.scenarioNotStored() } : readScenarioText(text);
}

/** The run without the changes that lie beyond its last step. */
function reachableRun(
  scenario: FilledScenario,
  changes: readonly Change[],
  tell: Tell,
): { run: Run; changes: readonly Change[] } {
  const run = runFor(scenario, changes);
  const late = run.changes.filter(({ step }) => step > run.lastStep);
  if (late.length === 0) return { run, changes: run.changes };
  for (const { step, setting } of late) tell(storeMessages.linkLateChange(`${setting} at step ${step}`, run.lastStep));
  return reachableRun(
    scenario,
    run.changes.filter(({ step }) => step <= run.lastStep),
    tell,
  );
}

function readCursor(entries: Entries, run: Run, tell: Tell): Cursor {
  const first = firstCursor(run.scenario);
  const step = readStep(entries, run, tell);
  const phase = readPhase(entries, run, tell) ?? first.phase;
  const part = readPart(entries, { run, step, phase }, tell);
  const start = { ...first, step, phase, ...(part !== undefined && { part }) };
  // What the scenario selects first may not be there: the batch is another one, or there is no bias.
  const settled = settle(run, start, run.epochInfo(1).samples).cursor;
  const allSamples = entries.get('network.show') === 'all';
  const sample = readSample(entries, { run, step }, tell);
  const weight = readWeight(entries, run, tell);
  const selected = { ...settled, allSamples, ...(sample && { sample }), ...(weight && { weight }) };
  return withFocus(entries, selected, { run, sample, weight }, tell);
}

function readStep(entries: Entries, { lastStep }: Run, tell: Tell): number {
  const text = entries.get('step') ?? '1';
  if (!/^[1-9]\d*$/.test(text)) {
    tell(storeMessages.linkExpected('step', 'an integer ≥ 1', shortened(text)));
    return 1;
  }
  if (Number(text) <= lastStep) return Number(text);
  tell(storeMessages.linkStepTooLarge(shortened(text), lastStep));
  return lastStep;
}

function readPhase(entries: Entries, { network }: Run, tell: Tell): Phase | undefined {
  const text = entries.get('phase');
  const phase = phases.find((one) => one === text);
  if (text === undefined || (phase && hasPhase(network, phase))) return phase;
  const known = phases.filter((one) => hasPhase(network, one)).join(', ');
  tell(storeMessages.linkExpected('phase', `one of ${known}`, shortened(text)));
  return undefined;
}

function readPart(
  entries: Entries,
  { run, step, phase }: { run: Run; step: number; phase: Phase },
  tell: Tell,
): number | undefined {
  const text = entries.get('part');
  if (text === undefined) return undefined;
  const part = readInteger(text);
  if (part !== undefined && isPart(run, step, { phase, part })) return part;
  const complete = completePart(run, step, phase);
  if (part === undefined || part !== complete) {
    const expected = complete === undefined ? 'a phase that has parts' : expectedPart(run, step, phase);
    tell(storeMessages.linkExpected('part', expected, shortened(text)));
  }
  return undefined;
}

/** The part at which a phase is complete; a link need not say it. */
function completePart(run: Run, step: number, phase: Phase): number | undefined {
  if (phase === 'forward') return run.network.layers.length - 1;
  if (phase === 'hidden-delta') return 1;
  return phase === 'sum' ? run.batchOf(step).length : undefined;
}

function expectedPart(run: Run, step: number, phase: Phase): string {
  const size = run.batchOf(step).length;
  if (phase === 'sum') return `0..${size} rows`;
  const layers = partsOf(run.network, phase, size);
  return `a layer ${[...layers, completePart(run, step, phase)].join(', ')}`;
}

function readSample(entries: Entries, { run, step }: { run: Run; step: number }, tell: Tell): number | undefined {
  const text = entries.get('sample');
  if (text === undefined) return undefined;
  const sample = readInteger(text);
  if (sample !== undefined && run.epochInfo(step).samples.includes(sample)) return sample;
  tell(storeMessages.linkExpected('sample', "a sample of this step's batch", shortened(text)));
  return undefined;
}

function readWeight(entries: Entries, { network }: Run, tell: Tell): Cursor['weight'] | undefined {
  const text = entries.get('weight');
  if (text === undefined) return undefined;
  const place = parseWeightAddress(text);
  if (place && hasWeight(network, place)) return place;
  const expected = place ? expectedWeight(network, place) : 'layer.from.to';
  tell(storeMessages.linkExpected('weight', expected, shortened(text)));
  return undefined;
}

/** A focus moves the selection where the link does not say sample and weight itself. */
function withFocus(
  entries: Entries,
  cursor: Cursor,
  { run, sample, weight }: { run: Run; sample: number | undefined; weight: Cursor['weight'] | undefined },
  tell: Tell,
): Cursor {
  const text = entries.get('focus');
  if (text === undefined) return cursor;
  const focus = parseAddress(text);
  if (!focus || !exists(focus, run.traceAt(cursor.step))) {
    tell(storeMessages.linkExpected('focus', 'the address of a quantity of this step', shortened(text)));
    return cursor;
  }
  const moved = choosing(cursor, focus);
  const said = { sample: sample ?? moved.sample, weight: weight ?? moved.weight };
  if (agrees(focus, said)) return moved;
  tell(storeMessages.linkFocusDisagrees(shortened(text)));
  return cursor;
}

function readFurtherKeys(entries: Entries, tell: Tell): Pick<AddressState, 'viewKeys' | 'otherKeys'> {
  const viewKeys: Record<string, string> = {};
  const otherKeys: Record<string, string> = {};
  const known = new Set<string>([...ownKeys, ...settingNames]);
  for (const [key, value] of entries) {
    if (known.has(key)) continue;
    if (key === 'network.show') {
      if (value !== 'all') tell(storeMessages.linkExpected(key, 'all', shortened(value)));
    } else if (reservedKeys.includes(key)) otherKeys[key] = value;
    else if (isViewKey(key)) viewKeys[key] = value;
    else tell(storeMessages.linkUnknownKey(shortened(key)));
  }
  return { viewKeys, otherKeys };
}

const themes: readonly Theme[] = ['auto', 'light', 'dark'];

function readPreferences(entries: Entries, tell: Tell): Partial<Pick<Preferences, 'theme' | 'scale'>> {
  const themeText = entries.get('theme');
  const theme = themes.find((one) => one === themeText);
  if (themeText !== undefined && !theme) {
    tell(storeMessages.linkExpected('theme', `one of ${themes.join(', ')}`, shortened(themeText)));
  }
  const scaleText = entries.get('scale');
  const scale = parseNumber(scaleText ?? '');
  const usable = scale !== undefined && scale >= 0.5 && scale <= 3;
  if (scaleText !== undefined && !usable)
    tell(storeMessages.linkExpected('scale', 'a number 0.5..3', shortened(scaleText)));
  return { ...(theme && { theme }), ...(usable && { scale }) };
}

function readInteger(text: string): number | undefined {
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : undefined;
}

/** Keys and values as a screen: invalid parts are reported in one sentence each and ignored, the rest holds. */
import {
  type Change,
  type Compared,
  type Comparison,
  checkComparison,
  noComparison,
  type Run,
  readComparison,
  settingNames,
} from '../../run';
import { exampleNamed, examples, type FilledScenario } from '../../scenario';
import { type LinkProblem, messages } from '../../text';
import { runFor } from '../derived';
import { doorNames, isDoorName, whatifKey } from '../doorNames';
import { featureLinks, fixedPreferences } from '../featureLinks';
import { lockNames, readLockNames } from '../lockNames';
import { explanation, readViewNames } from '../panels';
import type { FeatureState, Source } from '../state';
import { readChanges } from './addressChanges';
import { explainKey, isPageKey, isReservedKey, isViewKey, reservedKeys } from './addressKeys';
import type { AddressState } from './addressState';
import type { Entries, ReadOptions, Report } from './entries';
import { readNoteLink } from './noteLink';
import { readCursor } from './readCursor';
import { readPreferences } from './readPreferences';
import { isLocal, readScenarioLink, readScenarioText, type ScenarioResult } from './scenarioLink';

export interface ReadAddress {
  readonly state: AddressState;
  /** One sentence each. */
  readonly problems: readonly LinkProblem[];
}

const ownKeys = [
  'example',
  'scenario',
  'step',
  'phase',
  'part',
  'sample',
  'weight',
  'focus',
  'set',
  'compare',
  'notation',
  'note',
  'notation.divide',
  'theme',
  'scale',
  'by',
  'paste',
];

/** Every key that is read, but for those that views keep under their own names. */
export function linkKeys(): readonly string[] {
  return [
    ...ownKeys,
    ...settingNames,
    ...reservedKeys(),
    ...featureLinks.all().flatMap(({ page }) => page?.keys ?? []),
  ];
}

/** Reads the screen that the entries describe; never throws. */
export function readScreen(entries: Entries, options: ReadOptions = {}): ReadAddress {
  const problems: LinkProblem[] = [];
  const report = (problem: LinkProblem): void => {
    problems.push(problem);
  };
  const { source, scenario } = readSource(entries, options, report);
  const read = readChanges(entries, scenario);
  for (const problem of read.problems) report(problem);
  const { run, changes } = reachableRun(scenario, read.changes, report);
  const comparison = readOther(entries, { scenario, changes }, report);
  const note = readNoteLink(entries.get('note') ?? '', report);
  const cursor = readCursor(entries, run, report);
  const { viewKeys, otherKeys } = readFurtherKeys(entries, report);
  const preferences = { ...fixedPreferences(otherKeys), ...readPreferences(entries, options.notation, report) };
  const screen = { source, scenario, changes, comparison, note, cursor, viewKeys, otherKeys, preferences };
  const opened = entries.has('paste') && { ownNumbers: {} };
  return { state: { ...readFeatureKeys(entries, report), ...opened, ...screen }, problems };
}

/** What features read of the link. */
function readFeatureKeys(entries: Entries, report: Report): FeatureState {
  return Object.assign({}, ...featureLinks.all().map(({ page }) => page?.read(entries, report)));
}

function readSource(
  entries: Entries,
  { keptScenario }: ReadOptions,
  report: Report,
): { readonly source: Source; readonly scenario: FilledScenario } {
  const link = entries.get('scenario');
  const name = entries.get('example');
  if (link !== undefined) {
    const result = scenarioOfLink(link, isLocal(link) ? keptScenario?.(link) : undefined);
    if (result.ok && name !== undefined) report(messages.linkProblems.exampleAndScenario());
    if (result.ok) return { source: { kind: 'own' }, scenario: result.scenario };
    report(messages.linkProblems.badScenario(result.problem));
  }
  const example = exampleNamed(name ?? 'xor');
  if (!example) report(messages.linkProblems.unknownExample(name ?? '', examples.map((one) => one.name).join(', ')));
  const shown = example ?? exampleNamed('xor');
  if (!shown) throw new Error('the example xor is missing');
  return { source: { kind: 'example', name: shown.name }, scenario: shown.scenario };
}

/** The scenario of a link; `kept` stands for one that was too large. */
export function scenarioOfLink(link: string, kept: string | FilledScenario | undefined): ScenarioResult {
  return isLocal(link) ? fromThisBrowser(kept) : readScenarioLink(link);
}

function fromThisBrowser(kept: string | FilledScenario | undefined): ScenarioResult {
  if (kept === undefined) return { ok: false, problem: messages.storeMessages.scenarioNotStored() };
  return typeof kept === 'string' ? readScenarioText(kept) : { ok: true, scenario: kept };
}

/** The run without changes beyond its last step. */
function reachableRun(
  scenario: FilledScenario,
  changes: readonly Change[],
  report: Report,
): { run: Run; changes: readonly Change[] } {
  const run = runFor(scenario, changes);
  const late = run.changes.filter(({ step }) => step > run.lastStep);
  if (late.length === 0) return { run, changes: run.changes };
  for (const { step, setting } of late)
    report(messages.linkProblems.lateChange(`${setting} at step ${step}`, run.lastStep));
  return reachableRun(
    scenario,
    run.changes.filter(({ step }) => step <= run.lastStep),
    report,
  );
}

/** The comparison of a link; undefined if it names none. An impossible one compares nothing, not something else. */
function readOther(entries: Entries, compared: Compared, report: Report): Comparison | undefined {
  const text = entries.get('compare');
  if (text === undefined) return undefined;
  const read = readComparison(text, compared.scenario);
  if ('problem' in read) {
    report(read.problem);
    return noComparison;
  }
  const refusal = checkComparison(compared, read);
  if (refusal === undefined) return read;
  report(messages.linkProblems.badComparison(refusal));
  return noComparison;
}

/** Who has Page Up, Page Down and Escape in a frame: the frame itself, in any deck or in one of reveal.js, or the page. */
const keyOwners: readonly string[] = ['deck', 'reveal', 'page'];

/** How a frame is filled. */
const layouts: readonly string[] = ['fit', 'flow'];

function readFurtherKeys(entries: Entries, report: Report): Pick<AddressState, 'viewKeys' | 'otherKeys'> {
  const viewKeys: Record<string, string> = {};
  const otherKeys: Record<string, string> = {};
  const known = new Set<string>([...ownKeys, ...settingNames]);
  // Frameworks add names of their own to the attributes of an element, of which a reader need not know.
  const isOfElement = entries.get('by') === 'element';
  for (const [key, value] of entries) {
    if (known.has(key) || isPageKey(key)) continue;
    if (key === 'network.show') {
      if (value !== 'all') report(messages.linkProblems.expected(key, 'all', value));
    } else if (key === 'view' || key === 'embed') {
      const { views, unknown } = readViewNames(value);
      for (const name of unknown) report(messages.linkProblems.unknownView(name));
      if (views.length > 0) otherKeys[key] = views.join(',');
      if (explanation.test(value)) viewKeys[explainKey] = 'show';
    } else if (key === 'keys' && isReservedKey(key) && !keyOwners.includes(value)) {
      report(messages.linkProblems.expected(key, messages.expected.oneOf(keyOwners), value));
    } else if (key === 'layout' && !layouts.includes(value)) {
      report(messages.linkProblems.expected(key, messages.expected.oneOf(layouts), value));
    } else if (key === 'lock') {
      const { locks, unknown } = readLockNames(value);
      for (const name of unknown)
        report(messages.linkProblems.expected(`lock=${name}`, messages.expected.oneOf(lockNames), name));
      if (locks.length > 0) otherKeys[key] = locks.join(',');
    } else if (key === whatifKey && !isDoorName(value)) {
      report(messages.linkProblems.expected(key, messages.expected.oneOf(doorNames), value));
    } else if (isReservedKey(key)) otherKeys[key] = value;
    else if (isViewKey(key)) viewKeys[key] = value;
    else if (!isOfElement) report(messages.linkProblems.unknownKey(key));
  }
  const view = otherKeys.view ?? featureLinks.all().flatMap(({ viewOf }) => viewOf?.(otherKeys) ?? [])[0];
  if (view !== undefined) otherKeys.view = view;
  return { viewKeys, otherKeys };
}

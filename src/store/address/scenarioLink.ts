/** A scenario as part of a link: JSON, raw deflate, base64url; at most 1 MB of JSON in both directions. */
import { keptFor, textHash } from '../../memory';
import { type FilledScenario, parseScenarioText, serializeScenario } from '../../scenario';
import { messages } from '../../text';
import { deflated, inflated, isDeflateThere } from './deflated';

export const mostScenarioBytes = 1_000_000;

/**
 * Stands for a scenario that is too large for a link, and is kept beside it: in this browser, the latest of them. Its length is
 * impossible for base64url, so it cannot be mistaken for a scenario.
 */
export const keptLocally = 'local';

/** Lower bound of the size of a scenario that this browser keeps: to write out a larger one would take seconds. */
const mostKeptBytes = 20_000_000;

/** Names a scenario that is too large for a link by its content, `local:HASH`; only `local` if it is too large to be kept. */
export const localName = keptFor((scenario: FilledScenario): string =>
  fewestBytes(scenario) > mostKeptBytes ? keptLocally : `${keptLocally}:${textHash(scenarioText(scenario))}`,
);

/** Whether the link leaves its scenario to what is kept beside it. */
export function isLocal(link: string): boolean {
  return link === keptLocally || link.startsWith(`${keptLocally}:`);
}

export type ScenarioResult =
  | { readonly ok: true; readonly scenario: FilledScenario }
  | { readonly ok: false; readonly problem: string };

/** The scenario as text for a link; undefined if it is too large. */
export function scenarioLink(scenario: FilledScenario): string | undefined {
  return fewestBytes(scenario) > mostScenarioBytes ? undefined : linkOf(scenario, isDeflateThere());
}

/** Until what deflates is there, its JSON stands in the link. */
const linkOf = keptFor((scenario: FilledScenario, isDeflated: boolean): string | undefined => {
  const text = scenarioText(scenario);
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > mostScenarioBytes) return undefined;
  // For large scenarios: ten percent more text in a fifth of the time.
  const level = bytes.length < 100_000 ? 9 : 5;
  const link = isDeflated ? deflated(bytes, { level }) : text;
  remember(link, { ok: true, scenario });
  return link;
});

/** Whether it takes `comingDeflate` to read it. */
export function isDeflatedScenario(link: string): boolean {
  return !isLocal(link) && !link.startsWith('{');
}

/** A lower bound of the size of its JSON, two characters per number, without writing it. */
export function fewestBytes({ data }: FilledScenario): number {
  if (!('inputs' in data)) return 0;
  const [inputs = [], targets = []] = [data.inputs[0], data.targets[0]];
  return 2 * data.inputs.length * (inputs.length + targets.length);
}

/** The scenario as in a file, on one line. */
export function scenarioText(scenario: FilledScenario): string {
  return JSON.stringify(serializeScenario(scenario));
}

/** Caches the latest links: the same text gives the same scenario object, so that its run is found again. */
const recent = new Map<string, ScenarioResult>();
const mostRecent = 4;

function remember(link: string, result: ScenarioResult): ScenarioResult {
  recent.set(link, result);
  const [oldest] = recent.keys();
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest);
  return result;
}

/** Reads what `scenarioLink` wrote, or JSON as it is, or says what is wrong with it. */
export function readScenarioLink(link: string): ScenarioResult {
  return recent.get(link) ?? remember(link, isDeflatedScenario(link) ? readDeflated(link) : readWritten(link));
}

/** Reads the text of a scenario file that is stored outside the link. */
export function readScenarioText(text: string): ScenarioResult {
  const parsed = parseScenarioText(text);
  return parsed.ok ? parsed : { ok: false, problem: parsed.error.message };
}

function readWritten(link: string): ScenarioResult {
  if (link.length > mostScenarioBytes) return { ok: false, problem: messages.storeMessages.scenarioTooLarge() };
  return readScenarioText(link);
}

function readDeflated(link: string): ScenarioResult {
  const read = inflated(link, mostScenarioBytes);
  if (read === undefined) return { ok: false, problem: messages.storeMessages.scenarioNotBase64() };
  if (read === 'too large') return { ok: false, problem: messages.storeMessages.scenarioTooLarge() };
  return readScenarioText(read.text);
}

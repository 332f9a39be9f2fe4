/** A scenario as part of a link: JSON, raw deflate, base64url; at most 1 MB of JSON in both directions. */
import { deflateSync, Inflate } from 'fflate';
import { type FilledScenario, parseScenarioText, serializeScenario } from '../../scenario';
import { messages } from '../../text';

export const mostScenarioBytes = 1_000_000;

/**
 * Replaces a scenario that is too large for a link. Its length is impossible for base64url, so it cannot be mistaken
 * for a scenario.
 */
export const keptLocally = 'local';

export type ScenarioResult =
  | { readonly ok: true; readonly scenario: FilledScenario }
  | { readonly ok: false; readonly problem: string };

const written = new WeakMap<FilledScenario, string | undefined>();

/** The scenario as text for a link; undefined if it is too large. */
export function scenarioLink(scenario: FilledScenario): string | undefined {
  if (written.has(scenario)) return written.get(scenario);
  if (fewestBytes(scenario) > mostScenarioBytes) return undefined;
  const bytes = new TextEncoder().encode(scenarioText(scenario));
  // For large scenarios: ten percent more text in a fifth of the time.
  const level = bytes.length < 100_000 ? 9 : 5;
  const link = bytes.length <= mostScenarioBytes ? toBase64Url(deflateSync(bytes, { level })) : undefined;
  written.set(scenario, link);
  if (link !== undefined) remember(link, { ok: true, scenario });
  return link;
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

/** Reads what `scenarioLink` wrote, or says what is wrong with it. */
export function readScenarioLink(link: string): ScenarioResult {
  return recent.get(link) ?? remember(link, inflated(link));
}

/** Reads the text of a scenario file that is stored outside the link. */
export function readScenarioText(text: string): ScenarioResult {
  const parsed = parseScenarioText(text);
  return parsed.ok ? parsed : { ok: false, problem: parsed.error.message };
}

function inflated(link: string): ScenarioResult {
  const deflated = fromBase64Url(link);
  const bytes = deflated && inflate(deflated);
  if (!bytes) return { ok: false, problem: messages.storeMessages.scenarioNotBase64() };
  if (bytes === 'too large') return { ok: false, problem: messages.storeMessages.scenarioTooLarge() };
  return readScenarioText(new TextDecoder().decode(bytes));
}

/** Inflates in small pieces, so that a small link cannot expand to gigabytes: 1 kB of deflate is at most about 1 MB. */
function inflate(deflated: Uint8Array): Uint8Array | 'too large' | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let complete = false;
  try {
    const stream = new Inflate((chunk, final) => {
      chunks.push(chunk);
      length += chunk.length;
      complete = final;
    });
    for (let at = 0; at < deflated.length; at += 1024) {
      stream.push(deflated.subarray(at, at + 1024), at + 1024 >= deflated.length);
      if (length > mostScenarioBytes) return 'too large';
    }
  } catch {
    return undefined;
  }
  if (!complete) return undefined;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

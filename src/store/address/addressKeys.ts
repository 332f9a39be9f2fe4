/** A link's hash as keys and values, and back; of the keys, this file interprets only the one that holds a whole link. */
import { attempt } from '../../memory';
import { type LinkProblem, messages } from '../../text';
import { featureLinks } from '../featureLinks';
import type { Entry } from './entries';
import { withoutFormer } from './former';
import { packed, unpacked } from './packedLink';

/** Keys used by other parts of the app and by features; the store keeps them unchanged. */
export function reservedKeys(): readonly string[] {
  return [...frameKeys(), 'view', 'samples', 'lang', ...featureLinks.all().flatMap(({ kept = [] }) => kept)];
}

export function isReservedKey(key: string): boolean {
  return reservedKeys().includes(key);
}

/** Keys of a frame: what it shows in the page around it, and how. In another place they mean nothing. */
function frameKeys(): readonly string[] {
  return ['embed', 'layout', 'lock', ...featureLinks.all().flatMap(({ ofFrames = [] }) => ofFrames)];
}

export function isFrameKey(key: string): boolean {
  return frameKeys().includes(key);
}

/** Keys that belong to the reader, not to what is shown: a lesson's scenes and a host's examples leave them as they are. */
export function isReadersKey(key: string): boolean {
  return isFrameKey(key) || readersKeys.includes(key) || key.startsWith('notation.') || isPageKey(key);
}

const readersKeys: readonly string[] = ['theme', 'scale', 'lang', 'notation'];

/** Keys of fields that the page has beside what it shows. */
export function isPageKey(key: string): boolean {
  return featureLinks.all().some(({ page }) => page?.keys.includes(key));
}

/** The product that Matrix product shows in place of the phase's own. */
export const chosenProductKey = 'product.of';

/** What Explain opens in Formulas. */
export const explainKey = 'formulas.explain';

/** Which lesson is open, or which quiz. */
export function isLessonKey(key: string): boolean {
  return key === 'lesson' || key === 'quiz' || key.startsWith('quiz.');
}

/** Which scene of it, and whether its question is asked once more. */
export function isSceneKey(key: string): boolean {
  return key === 'scene' || key === againKey;
}

/** A scene's question once more, about other numbers. */
export const againKey = 'scene.again';

/** Keys that the given keys make invalid: the part of another phase, the focus and the product chosen in it. */
export function outdatedBy(given: ReadonlyMap<string, string>): readonly string[] {
  if (given.has('phase')) return ['part', 'focus', chosenProductKey];
  if (given.has('step')) return ['part'];
  return given.has('weight') || given.has('sample') ? ['focus'] : [];
}

/** `ledger.sort`: a view's name, a dot, and the view's own name for the key. */
export function isViewKey(key: string): boolean {
  return /^[A-Za-z][\w-]*(\.[\w-]+)+$/.test(key);
}

/** `#a=1&b=2`; commas, colons and semicolons stay readable. */
export function writeHash(entries: readonly Entry[]): string {
  return `#${entries.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&')}`;
}

/** The same link as one key, `#z=…`. */
export function writePackedHash(entries: readonly Entry[]): string {
  return `#${packedKey}=${packed(entries.map(([key, value]) => `${key}=${value.replace(/[%&?]/g, encodeURIComponent)}`).join('&'))}`;
}

/** Whether it takes `comingDeflate` to read it. */
export function isPackedHash(hash: string): boolean {
  return readKeys(hash).entries.has(packedKey);
}

const packedKey = 'z';

interface ReadHash {
  readonly entries: ReadonlyMap<string, string>;
  readonly problems: readonly LinkProblem[];
}

/**
 * The entries in order, with or without the leading `#`; a trailing `?secret=…` is ignored silently. Keys beside a packed link
 * replace those in it.
 */
export function readHash(hash: string): ReadHash {
  const { entries, problems } = readKeys(hash);
  const text = entries.get(packedKey);
  if (text === undefined) return { entries: withoutFormer(entries), problems };
  const inside = unpacked(text);
  const whole = inside === undefined ? undefined : readKeys(inside);
  const others = [...entries].filter(([key]) => key !== packedKey);
  return {
    entries: withoutFormer(new Map([...(whole?.entries ?? []), ...others])),
    problems: [...problems, ...(whole?.problems ?? [messages.linkProblems.badPacked(packedKey)])],
  };
}

function readKeys(hash: string): ReadHash {
  const entries = new Map<string, string>();
  const problems: LinkProblem[] = [];
  const text = asWritten(hash).replace(/\?secret=.*$/s, '');
  for (const part of text.split('&').filter((one) => one !== '')) {
    const entry = readEntry(part);
    if (!entry) problems.push(messages.linkProblems.unreadable(part));
    else if (entries.has(entry[0])) problems.push(messages.linkProblems.repeatedKey(entry[0]));
    else entries.set(...entry);
  }
  return { entries, problems };
}

/** An ampersand as HTML writes it, once or more often. Those of values are percent-encoded. */
const htmlAmpersand = /&(?:amp;|#38;|#x26;)+/gi;

/** The link as the app has written it. Mails and course systems percent-encode a hash as a whole, or write its ampersands as HTML does. */
function asWritten(hash: string): string {
  const text = hash.replace(/^#/, '');
  if (text.includes('=') || !/%(?:25)*3D/i.test(text)) return text.replace(htmlAmpersand, '&');
  return attempt(() => asWritten(decodeURIComponent(text))) ?? text;
}

function readEntry(part: string): [string, string] | undefined {
  const at = part.indexOf('=');
  if (at < 1) return undefined;
  return attempt(() => [decodeURIComponent(part.slice(0, at)), decodeURIComponent(part.slice(at + 1))]);
}

function encode(text: string): string {
  // Half of a pair of code units is no character: a page's message or a packed link may have one.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%3B', ';');
}

/**
 * Texts as part of a link: raw deflate, base64url. What deflates comes with the first link that needs it, or once the reader moves;
 * links written before that have their texts as they are.
 */
import { onDemand } from '../../memory';

interface Deflating {
  readonly level?: 5 | 9;
  /** Deflated against what whole links often contain, and inflated in the same way. */
  readonly isWholeLink?: boolean;
}

type Codec = typeof import('./codec');

const codec = onDemand((): Promise<Codec> => import('./codec'));

/** Loads what deflates and inflates; undefined if it is there. */
export const comingDeflate = codec.coming;

/** A script whose links are deflated. */
export async function withDeflate<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([load(), comingDeflate()]);
  return loaded;
}

export function isDeflateThere(): boolean {
  return codec.now() !== undefined;
}

/** Throws until `comingDeflate` has loaded. */
export function deflated(bytes: Uint8Array, { level = 9, isWholeLink = false }: Deflating = {}): string {
  const there = codec.now();
  if (!there) throw new Error('deflated: expected comingDeflate before');
  return toBase64Url(there.deflateSync(bytes, { level, ...dictionaryOf(there, isWholeLink) }));
}

/** What `deflated` wrote, if it has at most so many bytes; undefined if it is cut off or damaged, or until `comingDeflate` has loaded. */
export function inflated(
  link: string,
  mostBytes: number,
  { isWholeLink = false }: Pick<Deflating, 'isWholeLink'> = {},
): { readonly text: string } | 'too large' | undefined {
  const [bytes, there] = [fromBase64Url(link), codec.now()];
  const whole = bytes && there && inflate(there, bytes, mostBytes, dictionaryOf(there, isWholeLink));
  return typeof whole === 'object' ? { text: new TextDecoder().decode(whole) } : whole;
}

function dictionaryOf({ dictionary }: Codec, isWholeLink: boolean): { readonly dictionary?: Uint8Array } {
  return isWholeLink ? { dictionary } : {};
}

/** Inflates in small pieces, so that a small link cannot expand to gigabytes: 1 kB of deflate is at most about 1 MB. */
function inflate(
  { Inflate }: Codec,
  deflated: Uint8Array,
  mostBytes: number,
  options: { readonly dictionary?: Uint8Array },
): Uint8Array | 'too large' | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let complete = false;
  try {
    const stream = new Inflate(options, (chunk, final) => {
      chunks.push(chunk);
      length += chunk.length;
      complete = final;
    });
    for (let at = 0; at < deflated.length; at += 1024) {
      stream.push(deflated.subarray(at, at + 1024), at + 1024 >= deflated.length);
      if (length > mostBytes) return 'too large';
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

/** A mail may have wrapped the line: blanks within it mean nothing. */
function fromBase64Url(written: string): Uint8Array | undefined {
  const text = written.replace(/\s+/g, '');
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** The address of a speaker’s window: the page’s own, with the lecture’s name in the hash. */

export function speakerHash(id: string, language?: string): string {
  return `#speaker=${id}${language === undefined ? '' : `&lang=${encodeURIComponent(language)}`}`;
}

/** 128 random bits, in hexadecimal. Unlike `randomUUID`, it exists on pages without https too. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

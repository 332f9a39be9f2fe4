/** A name for a text by its content: two FNV-1a hashes of 32 bits with different primes, so that the texts of one browser practically never share one. */
export function textHash(text: string): string {
  let [one, other] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x9e3779b1);
  }
  return [one, other].map((half) => (half >>> 0).toString(36)).join('');
}

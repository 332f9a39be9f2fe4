/** The end of Latin Extended-B. */
const lastLatin = '\u024f';

/** The letter of a key, whatever Caps Lock says; on a keyboard of another script the one that a Latin keyboard has there. Another key is its name. */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const isOfOtherScript = key.length === 1 && key > lastLatin;
  const [, latin = key] = (isOfOtherScript && /^Key(\w)$/.exec(code)) || [];
  return latin.toLowerCase();
}

/** What crosses everything with everything takes long: `npm test` takes a part of it, `npm run guards` all. */
const isWhole = process.env.GUARDS === 'whole';

/** For the item of this number: `count` of all, in a row, where those of the item before it end. */
export function inTurn<T>(all: readonly T[], at: number, count = 1): readonly T[] {
  if (isWhole) return all;
  const from = (at * count) % all.length;
  return [...all, ...all].slice(from, from + count);
}

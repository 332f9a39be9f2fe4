/** Divides so many items into presses, at most so many, as evenly as it goes: the first item of each, from 0, and the one after its last. */
export function pressesOf(all: number, most: number): readonly (readonly [from: number, to: number])[] {
  const presses = Math.min(all, most);
  const start = (press: number): number => Math.ceil((press * all) / presses);
  return Array.from({ length: presses }, (_, press) => [start(press), start(press + 1)]);
}

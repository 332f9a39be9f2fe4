/** The questions that the ledger answers under its mean, by their names in links: `ledger.whatif=productOfMeans`. In the order in which they are offered. */
export const doorNames = [
  'crossedPairs',
  'productOfMeans',
  'otherReduction',
  'averagedInputs',
  'averagedErrors',
  'firstOutput',
  'doubledBatch',
  'wrongAxis',
] as const;

export type DoorName = (typeof doorNames)[number];

/** The key of the open one. */
export const whatifKey = 'ledger.whatif';

export function isDoorName(text: string | undefined): text is DoorName {
  return doorNames.some((name) => name === text);
}

/** What the browser's tests know of the features: each says it in the folder of its own tests. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundJourney } from './monkey/found';
import type { MakeValue } from './monkey/values';

export interface FeaturePart {
  /** Its views, each with the id of its panel. */
  readonly views: Readonly<Record<string, string>>;
  /** How the monkey gives its keys a value. */
  readonly linkKeys: Readonly<Record<string, MakeValue>>;
  /** Those that open a page of its own. */
  readonly pageKeys?: readonly string[];
  /** Journeys on which the monkey found something. */
  readonly foundJourneys?: readonly FoundJourney[];
}

const folder = 'test/features';
const file = 'browserPart.ts';

const names = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, file))) : [];

export const featureParts: readonly FeaturePart[] = await Promise.all(
  names.map(async (name) => ((await import(`../features/${name}/${file}`)) as { part: FeaturePart }).part),
);

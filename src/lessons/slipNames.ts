/** How a wrong answer may have been calculated, as far as the ledger can calculate it the same way. */
import { type MistakeName, mistakeNames } from '../model';

/**
 * `crossedPairs`: x of one sample with δ of another. `sumForMean`: nothing is divided. `magnitudes`: the signs are lost.
 * These belong to a question only; the others are methods that can be trained with.
 */
export const slipNames = [...mistakeNames, 'crossedPairs', 'sumForMean', 'magnitudes'] as const;
export type SlipName = MistakeName | 'crossedPairs' | 'sumForMean' | 'magnitudes';

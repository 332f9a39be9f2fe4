import type { ToldBeat } from './beat';

/** What a view beside the ledger shows at once. */
export const ofLedger: ReadonlySet<ToldBeat['name']> = new Set(['division', 'verdict', 'asked', 'answered']);

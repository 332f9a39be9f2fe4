/** What the parts of the ledger on a stage share. */
export type { StageBeat as StagedProps } from '../../shared/beats/beatContext';

/** The smallest text in rem. */
export const leastText = 0.6875;

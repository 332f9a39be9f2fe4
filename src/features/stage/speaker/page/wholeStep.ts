/** The lecturer sees every number of the step. */
import type { Stop } from '../../../../quantity';

export const wholeStep: Stop = { phase: 'update' };

/**
 * Property tests draw the same cases in every run, so that a red run is the change's doing and can be run again.
 * FC_SEED=… draws others: worth doing now and then, and after a change to what they test.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261120) });

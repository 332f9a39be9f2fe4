/** What Loss says of a step and of the curve to it. */
import { lastLayer, unitsIn } from '../../src/model';
import { lossesAfter, rowOf, rowsOf, samplesOf } from '../../src/quantity';
import { isOneHot, wrongAmong } from '../../src/run';
import { lossPicture } from '../../src/views/Loss/lossPicture';
import {
  saidOfBatchLoss,
  saidOfLowered,
  saidOfNonFinite,
  saidOfPoints,
  saidOfRight,
  saidOfRises,
  saidOfTooLong,
} from '../../src/views/Loss/said';
import type { ClaimSource } from './claimSource';
import { lossClaims } from './lossClaims';

export const loss: ClaimSource = {
  view: 'Loss',
  without: {
    'lossPanel.subtitle': 'says what is drawn',
    'lossPanel.curveHelp': 'says what keys do',
    'lossPanel.point': 'reads a point of the curve',
    'lossPanel.wholePoint': 'reads a point of the curve',
    'lossPanel.pendingPoint': 'says when a number is computed',
    'lossPanel.noPoints': 'says that there is nothing yet',
    'lossPanel.unitOf': 'names the setting in force',
    'lossPanel.piece': 'names the setting in force, and from which step on',
    'lossPanel.changedHere': 'names what was changed',
    'lossPanel.changedAt': 'names what was changed, and at which step',
    'lossPanel.rightInData': 'the same count as rightInBatch, over the data: test/run/wrongSamples.test.ts',
  },
  said: ({ run, step }) => {
    const trace = run.traceAt(step);
    const picture = lossPicture(run, trace, { phase: 'update' });
    const { blocks, pass, at } = lossesAfter(trace);
    for (let block = 0; block < blocks; block++) pass(block);
    const after = rowsOf(trace).map(at);
    const samples = [...new Set(samplesOf(trace))];
    const last = lastLayer(trace.network);
    const units = Array.from({ length: unitsIn(trace.network, last) }, (_, unit) => unit + 1);
    const wrong = wrongAmong(run.data, samples, (index) =>
      Float64Array.from(units, (unit) => trace.activation(last, unit, rowOf(trace, samples[index] ?? 0))),
    );
    const said = [
      saidOfBatchLoss(trace),
      (after.length > 0 && saidOfLowered(trace, after)) || [],
      ...(isOneHot(run.data) && samples.length > 0 ? [saidOfRight(trace, wrong)] : []),
      saidOfRises(trace, picture) ?? [],
      saidOfPoints(picture) ?? [],
      saidOfNonFinite(picture) ?? [],
    ].flat();
    const context = { run, trace, picture, after };
    return [
      ...said.map(({ kind, text }) => ({ kind, text, claims: lossClaims(kind, context, text) })),
      saidOfTooLong(trace) ?? [],
    ].flat();
  },
};

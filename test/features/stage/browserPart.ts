/** What the browser's tests know of the stage. */
import { comingDeflate } from '../../../src/store/address/deflated';
import { packed } from '../../../src/store/address/packedLink';
import type { FeaturePart } from '../../e2e/featureParts';
import { oneOf } from '../../e2e/monkey/values';

await comingDeflate();

const lecture = packed(
  JSON.stringify({
    format: 'batch-gradient-lecture',
    version: 1,
    links: [{ address: '#example=lecture&phase=sum&batchSize=4', note: 'Wait.' }, { address: '#example=nothing' }],
  }),
);

const linkKeys: FeaturePart['linkKeys'] = {
  present: oneOf('1', '0'),
  'present.beat': oneOf('sum.row.2', 'sum.division', 'update.rule.1', 'sum.row.99', 'x'),
  'present.panel': oneOf('network', 'ledger', 'view', 'x'),
  // The second of its links cannot be read.
  lecture: oneOf(lecture, 'x'),
  'lecture.at': oneOf('1', '2', '9', 'x'),
};

export const part: FeaturePart = { views: {}, linkKeys, pageKeys: Object.keys(linkKeys) };

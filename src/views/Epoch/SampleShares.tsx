/**
 * Why the mean of means fails, as two strips of the same length: equal shares, and the shares given by batches of
 * unequal size.
 */
import type { CSSProperties } from 'react';
import { messages } from '../../text';
import { type EpochModel, hasEqualSizes } from './epochModel';
import { meanShares, type ShareGroup } from './sampleShares';

/** With more samples than this, numbers do not fit. */
const mostSamples = 14;
/** More batches than this are merged if they have the same size. */
const mostBatches = 12;

export function SampleShares({ model: { plan, obstacles } }: { readonly model: EpochModel }) {
  const words = messages.epoch.shares;
  const { batches } = plan;
  const samples = batches.flatMap((batch) => batch.samples);
  const count = samples.length;
  const single = count <= mostSamples;
  const isMean = batches.every(
    ({ settings: { reduction, divisor = 'batch' } }) => reduction === 'mean' && divisor === 'batch',
  );
  const occursOnce = new Set(samples).size === count;
  const groups = meanShares(plan, !single || batches.length > mostBatches);
  return (
    <section className="epoch-part epoch-shares" aria-label={words.name}>
      <h3 className="epoch-head">{words.name}</h3>
      <h4 className="epoch-strip-name">
        {!isMean ? words.sumsUndivided : obstacles.length > 0 ? words.sumsDivided(count) : words.sums({ count })}
      </h4>
      <p className="epoch-note">
        {occursOnce ? (isMean ? words.everySample(`1/${count}`) : words.once) : words.asOften}
      </p>
      <ul className="epoch-strip">
        {single ? (
          samples.map((sample, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sample may occur twice
            <Cell key={index} samples={[sample]} parts={isMean ? count : 1} share={1 / count} />
          ))
        ) : (
          <Cell samples={samples} parts={isMean ? count : 1} share={1} />
        )}
      </ul>
      {isMean && batches.length > 1 && (
        <>
          <h4 className={`epoch-strip-name ${hasEqualSizes(plan) || obstacles.length > 0 ? '' : 'is-wrong'}`}>
            {words.means}
          </h4>
          <p className="epoch-note">{hasEqualSizes(plan) ? words.equal : words.eachBatch(`1/${batches.length}`)}</p>
          <div className="epoch-strip">
            {groups.map((group) => (
              <BatchShare key={group.first} group={group} count={count} single={single} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

interface BatchShareProps {
  readonly group: ShareGroup;
  readonly count: number;
  readonly single: boolean;
}

function BatchShare({ group, count, single }: BatchShareProps) {
  const words = messages.epoch.shares;
  const { first, last, samples, parts, batches } = group;
  const share = (last - first + 1) / batches;
  return (
    <div className="epoch-batch-share" style={{ '--share': share } as CSSProperties}>
      <ul className="epoch-strip">
        {single ? (
          samples.map((sample, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sample may occur twice
            <Cell key={index} samples={[sample]} parts={parts} share={1 / parts} than={count} />
          ))
        ) : (
          <Cell samples={samples} parts={parts} share={share} than={count} />
        )}
      </ul>
      <span className="epoch-bracket">
        {first === last ? words.batch(first, `1/${batches}`) : words.batches(first, last, `1/${batches}`)}
      </span>
    </div>
  );
}

interface CellProps {
  readonly samples: readonly number[];
  /** Each of them counts 1/`parts`. */
  readonly parts: number;
  /** As a fraction of the strip's width. */
  readonly share: number;
  /** The correct share is 1/`than`. */
  readonly than?: number;
}

function Cell({ samples, parts, share, than = parts }: CellProps) {
  const words = messages.epoch.shares;
  const text = parts === 1 ? '1' : `1/${parts}`;
  const [sample] = samples;
  return (
    <li
      className={`epoch-share ${parts < than ? 'is-more' : ''}`}
      style={{ '--share': share } as CSSProperties}
      title={samples.length === 1 ? words.sample(sample ?? 0, text) : words.samples(samples.length, text)}
    >
      <span className="epoch-share-sample">
        {samples.length === 1 ? sample : samples.length === 0 ? '–' : words.count(samples.length)}
      </span>
      <span className="epoch-share-part">{samples.length > 1 ? words.each(text) : text}</span>
    </li>
  );
}

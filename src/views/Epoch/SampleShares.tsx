/**
 * Why the mean of means fails, as two strips of the same length: equal shares, and the shares given by batches of
 * unequal size.
 */
import type { CSSProperties } from 'react';
import { messages } from '../../text';
import { divisionWords } from './divisionWords';
import { averagesBatches, type EpochModel, hasBatchMeans, hasEqualSizes } from './epochModel';
import { meanShares, type ShareGroup } from './sampleShares';
import { sharesSaid, shareText } from './sharesSaid';

/** With more samples than this, numbers do not fit. */
const mostSamples = 14;
/** More batches than this are merged if they have the same size. */
const mostBatches = 12;

export function SampleShares({ model }: { readonly model: EpochModel }) {
  const words = messages.epoch.shares;
  const { plan, obstacles, division, sampleWeights } = model;
  const { batches } = plan;
  const samples = batches.flatMap((batch) => batch.samples);
  const single = samples.length <= mostSamples;
  const isDivided = division.by !== 'none';
  const parts = isDivided ? division.divisor : 1;
  const groups = meanShares(plan, !single || batches.length > mostBatches);
  const said = sharesSaid(model);
  const isWrong = !averagesBatches(plan) && !hasEqualSizes(plan);
  return (
    <section className="epoch-part epoch-shares" data-not-on="stage" aria-label={words.name}>
      <h3 className="epoch-head">{words.name}</h3>
      <h4 className="epoch-strip-name">{isDivided ? words.sums({ by: divisionWords(model) }) : words.sumsUndivided}</h4>
      {said.sums && <p className="aside epoch-note">{said.sums.text}</p>}
      <ul className="epoch-strip">
        <Cells samples={samples} parts={parts} single={single} weights={sampleWeights} />
      </ul>
      {hasBatchMeans(model) && (
        <>
          <h4 className={`epoch-strip-name ${isWrong && obstacles.length === 0 ? 'is-wrong' : ''}`}>
            {messages.epoch.meanOfMeans(sampleWeights !== undefined, false)}
          </h4>
          {said.means && <p className="aside epoch-note">{said.means.text}</p>}
          <div className="epoch-strip">
            {groups.map((group) => (
              <BatchShare
                key={group.first}
                group={group}
                than={isWrong ? parts : undefined}
                single={single}
                weights={sampleWeights}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

interface BatchShareProps {
  readonly group: ShareGroup;
  /** The divisor of a correct share; undefined if none is wrong. */
  readonly than: number | undefined;
  readonly single: boolean;
  readonly weights: Float64Array | undefined;
}

function BatchShare({ group, than, single, weights }: BatchShareProps) {
  const words = messages.epoch.shares;
  const { first, last, samples, parts, batches } = group;
  const share = samples.length === 0 ? (last - first + 1) / batches : totalWeight(samples, weights) / parts;
  return (
    <div className="epoch-batch-share" style={{ '--share': share } as CSSProperties}>
      <ul className="epoch-strip">
        <Cells samples={samples} parts={parts} single={single} weights={weights} than={than} />
      </ul>
      <span className="cut soft epoch-bracket">
        {first === last ? words.batch(first, `1/${batches}`) : words.batches(first, last, `1/${batches}`)}
      </span>
    </div>
  );
}

interface CellsProps {
  readonly samples: readonly number[];
  /** Each of them counts c(k)/`parts`. */
  readonly parts: number;
  /** Whether each sample has a cell of its own. */
  readonly single: boolean;
  readonly weights: Float64Array | undefined;
  /** The correct share is c(k)/`than`; undefined if none is wrong. */
  readonly than?: number | undefined;
}

function Cells({ samples, parts, single, weights, than = parts }: CellsProps) {
  const words = messages.epoch.shares;
  const classOf = (share: number): string => `epoch-share ${parts < than && share > 0 ? 'is-more' : ''}`;
  const width = (share: number): CSSProperties => ({ '--share': share }) as CSSProperties;
  if (!single) {
    const text = weights || samples.length === 0 ? undefined : shareText(1, parts);
    return (
      <li
        className={classOf(1)}
        style={width(1)}
        title={text === undefined ? undefined : words.samples(samples.length, text)}
      >
        <span className="epoch-share-sample">{samples.length === 0 ? '–' : words.count(samples.length)}</span>
        {text !== undefined && <span className="epoch-share-part">{samples.length > 1 ? words.each(text) : text}</span>}
      </li>
    );
  }
  return samples.map((sample, index) => {
    const weight = weightOf(sample, weights);
    const text = shareText(weight, parts);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sample may occur twice
      <li key={index} className={classOf(weight)} style={width(weight / parts)} title={words.sample(sample, text)}>
        <span className="epoch-share-sample">{sample}</span>
        <span className="epoch-share-part">{text}</span>
      </li>
    );
  });
}

function weightOf(sample: number, weights: Float64Array | undefined): number {
  return weights?.[sample - 1] ?? 1;
}

function totalWeight(samples: readonly number[], weights: Float64Array | undefined): number {
  return samples.reduce((sum, sample) => sum + weightOf(sample, weights), 0);
}

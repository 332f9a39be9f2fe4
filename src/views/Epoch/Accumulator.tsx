/**
 * What gradients are added into: a box per weight that is filled upwards by positive sums and downwards by negative ones, and must be
 * emptied after the update. It shows the sums at the weights before the epoch, as one update over the epoch would collect them.
 */
import { scaleLinear } from 'd3';
import { Fragment } from 'react';
import { formatWithPower, messages, type NumberFormat } from '../../text';
import { batchesShown } from './batchesShown';
import type { EpochFormats } from './epochFormats';
import type { EpochModel } from './epochModel';
import type { OneUpdate } from './useEpoch';

interface AccumulatorProps {
  readonly model: EpochModel;
  readonly formats: EpochFormats;
  /** The update by all batches together, if it is known. */
  readonly update: OneUpdate | undefined;
}

export function Accumulator({ model, formats, update }: AccumulatorProps) {
  const words = messages.epoch.accumulator;
  const { rows, domain, plan } = model;
  const count = plan.batches.reduce((sum, { samples }) => sum + samples.length, 0);
  const isMean = plan.batches[0]?.settings.reduction === 'mean';
  const shown = batchesShown(model);
  return (
    <section className="epoch-part epoch-accumulator" aria-label={words.name}>
      <h3 className="epoch-head">
        {words.name} <span className="epoch-note">{words.detail}</span>
      </h3>
      <ol className="epoch-boxes">
        {shown.map((index, place) => {
          const before = shown[place - 1];
          const number = index + 1;
          return (
            <Fragment key={number}>
              {before !== undefined && (
                <li className="epoch-arrow">
                  <span>{index === before + 1 ? words.plus(number) : words.plusMany(before + 2, number)}</span>
                </li>
              )}
              <li>
                <span className="epoch-box-name">{words.after(number)}</span>
                <Box value={rows[index]?.frozen?.bar.to} domain={domain} format={formats.sum} />
              </li>
            </Fragment>
          );
        })}
        <li className="epoch-arrow is-update">
          <span>{isMean ? words.dividedUpdate(String(count)) : words.update}</span>
          {update && (
            <span className="epoch-weight">
              {words.moves(
                formatWithPower(update.weight, formats.weight),
                formatWithPower(update.weightAfter, formats.weight),
              )}
            </span>
          )}
        </li>
        <li>
          <span className="epoch-box-name">{words.emptied}</span>
          <Box value={update ? 0 : undefined} domain={domain} format={formats.sum} />
        </li>
      </ol>
      <p className="epoch-note">{words.mustBeEmptied}</p>
    </section>
  );
}

interface BoxProps {
  /** Undefined until it is known. */
  readonly value: number | undefined;
  readonly domain: readonly [number, number];
  readonly format: NumberFormat;
}

function Box({ value, domain: [low, high], format }: BoxProps) {
  const up = scaleLinear([low, high], [6, 94]).clamp(true);
  const known = value !== undefined && Number.isFinite(value);
  return (
    <>
      <span className={`epoch-box ${known ? '' : 'is-unknown'}`} aria-hidden="true">
        <span className="epoch-box-zero" style={{ bottom: `${up(0)}%` }} />
        {known && value !== 0 && (
          <span
            className={`epoch-fill ${value < 0 ? 'negative' : 'positive'}`}
            style={{ bottom: `${up(Math.min(0, value))}%`, height: `${Math.abs(up(value) - up(0))}%` }}
          />
        )}
      </span>
      <span className="epoch-box-value">
        {value === undefined ? (
          <>
            <span className="pending" aria-hidden="true">
              ·
            </span>
            <span className="visually-hidden">{messages.epoch.later}</span>
          </>
        ) : (
          <span className="number">{value === 0 ? '0' : formatWithPower(value, format)}</span>
        )}
      </span>
    </>
  );
}

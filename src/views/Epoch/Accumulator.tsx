/**
 * What gradients are added to: one box per weight that is filled upwards by positive sums and downwards by negative ones, and
 * must be emptied after the update.
 */
import { scaleLinear } from 'd3';
import { Fragment, type ReactNode } from 'react';
import { PendingMark } from '../../kit/quantity/QuantityNumber';
import { fillOf, signOf } from '../../kit/sign/sign';
import { formatWithPower, messages, type NumberFormat } from '../../text';
import type { Box, Boxes } from './accumulatorBoxes';

interface AccumulatorProps {
  readonly detail: string;
  readonly boxes: Boxes;
  readonly sums: NumberFormat;
  readonly weights: NumberFormat;
  /** The sentence below the boxes. */
  readonly children: ReactNode;
}

export function Accumulator({ detail, boxes: { boxes, arrows, domain }, sums, weights, children }: AccumulatorProps) {
  const words = messages.epoch.accumulator;
  return (
    <section className="epoch-part epoch-accumulator" data-not-on="stage" aria-label={words.name}>
      <h3 className="epoch-head">
        {words.name} <span className="aside epoch-note">{detail}</span>
      </h3>
      <ol className="epoch-boxes">
        {boxes.map((box, index) => {
          const arrow = arrows[index - 1];
          return (
            <Fragment key={box.name}>
              {arrow && (
                <li className={`epoch-arrow ${index === boxes.length - 1 ? 'is-update' : ''}`}>
                  <span>{arrow.text}</span>
                  {arrow.clipped && <span>{arrow.clipped}</span>}
                  {arrow.moves && (
                    <span className="epoch-weight">
                      {words.moves(
                        formatWithPower(arrow.moves.weight, weights),
                        formatWithPower(arrow.moves.weightAfter, weights),
                      )}
                    </span>
                  )}
                </li>
              )}
              <li className={box.isWrong ? 'is-wrong' : undefined}>
                <span className="small unbroken epoch-box-name">{box.name}</span>
                <FilledBox box={box} domain={domain} format={sums} />
              </li>
            </Fragment>
          );
        })}
      </ol>
      {children}
    </section>
  );
}

interface FilledBoxProps {
  readonly box: Box;
  readonly domain: readonly [number, number];
  readonly format: NumberFormat;
}

function FilledBox({ box: { value, phase }, domain: [low, high], format }: FilledBoxProps) {
  const up = scaleLinear([low, high], [6, 94]).clamp(true);
  const known = value !== undefined && Number.isFinite(value);
  return (
    <>
      <span className={`epoch-box ${known ? '' : 'is-unknown'}`} aria-hidden="true">
        <span className="epoch-box-zero" style={{ bottom: `${up(0)}%` }} />
        {known && value !== 0 && (
          <span
            className={`epoch-fill ${fillOf(signOf(value))}`}
            style={{ bottom: `${up(Math.min(0, value))}%`, height: `${Math.abs(up(value) - up(0))}%` }}
          />
        )}
      </span>
      <span className="epoch-box-value">
        {value === undefined && phase ? (
          <PendingMark phase={messages.phases.names[phase]} />
        ) : value === undefined ? (
          <>
            <span className="pending" aria-hidden="true">
              ·
            </span>
            <span className="visually-hidden">{messages.epoch.later}</span>
          </>
        ) : (
          <span className="number">{formatWithPower(value, format)}</span>
        )}
      </span>
    </>
  );
}

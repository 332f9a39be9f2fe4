/** The dot product for the selected weight, written out: the ledger on one line, followed by the reduction. */
import { Fragment } from 'react';
import { divisionOf, reducedSumOf, shownIn, unitNumber, type WeightPlace, writesBiases } from '../../quantity';
import { formatSetting, messages, superscript } from '../../text';
import { QuantityNumber } from '../shared/quantity/QuantityNumber';
import { type StepView, shownAt } from '../shared/quantity/useStep';
import type { DotProduct } from './dotProduct';
import { productForm } from './productForm';

/** The number of a unit; biases that are no weights have no number. */
function placeOf(unit: number): number | string {
  return unit === 0 && writesBiases() ? messages.product.dotLeadBias : unitNumber(unit);
}

interface DotLineProps {
  readonly dot: DotProduct;
  readonly place: WeightPlace;
  readonly sample: number;
  readonly step: StepView;
  readonly added: number;
}

export function DotLine({ dot, place, sample, step, added }: DotLineProps) {
  const { layer, from, to } = place;
  const form = productForm();
  const division = divisionOf(step.trace);
  const { divisor } = step.trace;
  const { formats } = dot;
  const words = messages.product;
  const sum = { kind: 'gradientSum', layer, from, to } as const;
  const known = shownAt(sum, step) !== 'pending';
  return (
    <section className="product-dot" aria-label={words.dotName}>
      <span className="product-dot-lead">{words.dotLead(placeOf(place[form.rows]), placeOf(place[form.columns]))}</span>
      {dot.terms.map(({ sample: number, row, factors, x, delta, gap }, index) => (
        <Fragment key={row}>
          {index > 0 && <span className="product-sign">{words.plus}</span>}
          {gap > 0 && (
            <>
              <span className="product-gap">{words.gap(gap)}</span>
              <span className="product-sign">{words.plus}</span>
            </>
          )}
          <span
            className={`product-term ${number === sample ? 'is-selected' : ''} ${step.stop.phase === 'sum' && row > added ? 'is-not-added' : ''}`}
          >
            <span className="product-term-sample">{words.sampleShort({ sample: number })}</span>
            <span className="product-term-numbers">
              {factors.map((factor) => (
                <Fragment key={factor.kind}>
                  <QuantityNumber quantity={factor} step={step} format={formats[factor.kind]} />
                  {words.times}
                </Fragment>
              ))}
              {form.factors.slice(0, 2).map((factor) => (
                <Fragment key={factor}>
                  (
                  <QuantityNumber
                    quantity={factor === 'x' ? x : delta}
                    step={step}
                    format={formats[factor === 'x' ? 'x' : 'delta']}
                  />
                  )
                </Fragment>
              ))}
            </span>
          </span>
        </Fragment>
      ))}
      <span className="product-result">
        <span className="product-sign">{known && !dot.sumHolds ? words.roughly : words.equals}</span>
        <QuantityNumber quantity={sum} step={step} format={formats.sum} className="product-dot-sum" />
        {known && formats.sum.exponent !== 0 && words.powerOfTen(superscript(formats.sum.exponent))}
      </span>
      {division === 'none' ? (
        <span className="product-dot-note">{sumNote(step)}</span>
      ) : (
        <span className="product-result">
          <span className="product-dot-note">
            {divisor === 0 ? words.noWeight : words.divided[division]({ divisor: formatSetting(divisor) })}
          </span>
          <span className="product-sign">{known && !dot.meanHolds ? words.roughly : words.equals}</span>
          <QuantityNumber
            quantity={reducedSumOf(step.trace, place)}
            step={step}
            format={formats.sum}
            className="product-dot-sum"
          />
          <span className="product-dot-note">
            {shownIn(step.trace).negated ? words.negatedGradient : words.batchGradient}
          </span>
        </span>
      )}
    </section>
  );
}

/** What the sum is if nothing is divided after it. */
function sumNote({ trace }: StepView): string {
  const words = messages.product;
  const { carried, negated } = shownIn(trace);
  if (negated) return words.negatedGradient;
  return carried ? words.sumIsDivided : words.sumIsGradient;
}

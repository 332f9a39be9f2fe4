/** The chosen cell of the result, written out: of the gradient the ledger on one line, followed by the reduction. */
import { Fragment, type Ref } from 'react';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { activationOf, isPerUnit } from '../../model';
import { type Quantity, unitNumber, writesBiases } from '../../quantity';
import { messages } from '../../text';
import { DotDivision } from './DotDivision';
import type { DotProduct } from './dotProduct';
import type { DotTerm } from './dotTerms';
import type { Axis, LayerProduct } from './layerProduct';

interface DotLineProps {
  readonly dot: DotProduct;
  readonly product: LayerProduct;
  /** The entry of the summed axis that is marked. */
  readonly selected: number | undefined;
  readonly step: StepView;
  readonly added: number;
  readonly ref: Ref<HTMLElement>;
}

export function DotLine({ dot, product, selected, step, added, ref }: DotLineProps) {
  const { form, layer } = product;
  const { formats, slope, result, output } = dot;
  const words = messages.product;
  const known = shownAt(result, step) !== 'pending';
  const number = (quantity: Quantity, column: string, className?: string) => (
    <QuantityNumber
      quantity={quantity}
      step={step}
      format={formats[column]}
      withPower
      {...(className && { className })}
    />
  );
  return (
    <section className="flow product-dot" ref={ref} aria-label={words.dotName}>
      <span className="soft" data-not-on={form.of === 'gradient' ? 'stage' : undefined}>
        {leadOf(dot, product)}
      </span>
      {slope && <span className="soft">{words.open}</span>}
      {dot.terms.map((term, index) => (
        <Fragment key={term.row}>
          {index > 0 && <span className="soft">{words.plus}</span>}
          {term.gap > 0 && (
            <>
              <span className="aside unbroken product-gap">{words.gap(term.gap)}</span>
              <span className="soft">{words.plus}</span>
            </>
          )}
          <span
            className={`product-term ${term.index === selected ? 'is-selected' : ''} ${form.of === 'gradient' && step.stop.phase === 'sum' && term.row > added ? 'is-not-added' : ''}`}
          >
            <span className="soft product-term-sample">{labelOf(form.summed, term)}</span>
            <span className="unbroken product-term-numbers">
              {term.factors.map((factor) => (
                <Fragment key={factor.kind}>
                  {number(factor, factor.kind)}
                  {words.times}
                </Fragment>
              ))}
              ({number(term.first, form.factors[0])})({number(term.second, form.factors[1])})
            </span>
          </span>
        </Fragment>
      ))}
      {slope && (
        <span className="unbroken product-result">
          <span className="soft">{`${words.close} ${words.times}`}</span>
          {number(slope, 'slopes')}
        </span>
      )}
      <span className="unbroken product-result">
        <span className="soft">{known && !dot.sumHolds ? messages.ledger.roughly : messages.ledger.equals}</span>
        {number(result, form.result, 'product-dot-sum')}
      </span>
      {output && (
        <span className="unbroken product-result">
          <span className="soft">{functionOf(layer, step)}</span>
          {number(output, 'outputs', 'product-dot-sum')}
        </span>
      )}
      {form.of === 'gradient' && <DotDivision dot={dot} layer={layer} step={step} />}
    </section>
  );
}

/** Whose row or column it is; biases that are no weights have no number. */
function placeOf(unit: number): string {
  const words = messages.product.dotPlace;
  return unit === 0 && writesBiases() ? words.bias : words.unit(unitNumber(unit));
}

function leadOf({ cell }: DotProduct, { form }: LayerProduct): string {
  const words = messages.product;
  if (form.of === 'gradient') return words.dotLead(placeOf(cell[form.rows]), placeOf(cell[form.columns]));
  return words.dotLeadUnit(cell.sample, unitNumber(form.of === 'forward' ? cell.to : cell.from));
}

function labelOf(summed: Axis, { index }: DotTerm): string {
  const words = messages.product;
  if (summed === 'sample') return words.sampleShort({ sample: index });
  return index === 0 && writesBiases() ? words.axisBias : words.unitShort[summed]({ unit: unitNumber(index) });
}

function functionOf(layer: number, { trace: { network } }: StepView): string {
  const words = messages.product;
  const name = activationOf(network, layer);
  return isPerUnit(name) ? words.thenFunction(messages.activations[name]) : words.thenWhole(messages.activations[name]);
}

/**
 * The three matrix products of the chosen weight's layer, in the form of the notation: forward S = X W, backward
 * Δ below = (Δ Wᵀ) ∘ θ'(S below), and G = Xᵀ Δ, which is all ledgers of the layer at once. From phase to phase the one
 * that the phase computes is open.
 */
import { useMemo } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { useStep } from '../../kit/quantity/useStep';
import { unitsIn } from '../../model';
import {
  factorKinds,
  factorMatrixTex,
  layersOf,
  type MatrixName,
  matrixLayout,
  type ProductName,
  plainText,
  productForm,
} from '../../quantity';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { InItsPlace } from './InItsPlace';
import { drawnProduct } from './layerProduct';
import { symbolOf } from './matrixSymbols';
import { openProduct, productOfPhase } from './openProduct';
import { ProductBody } from './ProductBody';
import { type ProductChoice, ProductControls } from './ProductControls';
import { SentenceWithSymbols } from './SentenceWithSymbols';
import './product.css';
import './productTable.css';
import './productParts.css';
import './productLine.css';
import './productLow.css';

export function MatrixProduct() {
  const step = useStep();
  const { run, trace, stop } = step;
  const weight = useStore((state) => state.cursor.weight);
  const of = useStore((state) => openProduct(stop.phase, state.viewKeys['product.of']));
  const isBySample = useStore((state) => state.viewKeys['product.mode'] === 'outer');
  const { setViewKey, chooseWeight } = useActions();
  const { layer } = weight;
  const drawn = useMemo(() => drawnProduct(of, weight, trace.network), [of, weight, trace.network]);
  const isElsewhere = drawn.weight !== weight;
  const isOuter = drawn.of === 'gradient' && isBySample;
  const hasFactors = drawn.of === 'gradient' && factorKinds(trace).length > 0;
  const subtitle = subtitleOf(drawn.of, drawn.weight.layer, hasFactors);
  const onChoose = (choice: ProductChoice): void => {
    const to = choice === 'outer' ? 'gradient' : choice;
    setViewKey('product.of', to === productOfPhase(stop.phase) ? undefined : to);
    if (to === 'gradient') setViewKey('product.mode', choice === 'outer' ? choice : undefined);
  };
  const onLayer = (to: number): void =>
    chooseWeight({
      layer: to,
      from: Math.min(weight.from, unitsIn(run.network, to - 1)),
      to: Math.min(weight.to, unitsIn(run.network, to)),
    });
  return (
    <Panel
      name={messages.product.name}
      className="wraps product"
      subtitle={<SentenceWithSymbols text={isOuter ? messages.product.subtitleOuter : subtitle} />}
      tools={
        <ProductControls
          network={run.network}
          layers={layersOf(trace.network)}
          layer={layer}
          chosen={isOuter && of === 'gradient' ? 'outer' : of}
          onLayer={onLayer}
          onChoose={onChoose}
        />
      }
    >
      {(isElsewhere || drawn.of !== of) && <InItsPlace trace={trace} />}
      <ProductBody key={drawn.of} of={drawn.of} weight={drawn.weight} isOuter={isOuter} step={step} />
    </Panel>
  );
}

/** What a cell of the result is. */
function subtitleOf(of: ProductName, layer: number, hasFactors: boolean): string {
  const form = productForm(of, matrixLayout());
  const symbol = (matrix: MatrixName): string => symbolOf({ form, layer }, matrix).text;
  const [first, second] = form.factors;
  return messages.product.subtitle[of]({
    first: hasFactors ? `${symbol(first)} ${plainText(factorMatrixTex())}` : symbol(first),
    second: symbol(second),
    result: symbol(form.result),
  });
}

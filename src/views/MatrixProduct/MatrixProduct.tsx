/**
 * The three matrix products of the chosen weight's layer, in the form of the notation: forward S = X W, backward
 * Δ below = (Δ Wᵀ) ∘ θ'(S below), and G = Xᵀ Δ, which is all ledgers of the layer at once. From phase to phase the one
 * that the phase computes is open.
 */
import { useMemo } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { useStep } from '../../kit/quantity/useStep';
import { unitsIn } from '../../model';
import { type MatrixName, matrixLayout, type ProductName, productForm } from '../../quantity';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { hasProduct, layersOf } from './layerProduct';
import { symbolOf } from './matrixSymbols';
import { NoProduct } from './NoProduct';
import { openProduct, productOfPhase } from './openProduct';
import { ProductBody } from './ProductBody';
import { type ProductChoice, ProductControls } from './ProductControls';
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
  const isOuter = of === 'gradient' && isBySample;
  // A change of notation mounts the view again.
  const subtitle = useMemo(() => subtitleOf(of, layer), [of, layer]);
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
      className="product"
      subtitle={isOuter ? messages.product.subtitleOuter : subtitle}
      tools={
        <ProductControls
          network={run.network}
          layers={layersOf(trace)}
          layer={layer}
          chosen={isOuter ? 'outer' : of}
          onLayer={onLayer}
          onChoose={onChoose}
        />
      }
    >
      {hasProduct(of, layer) ? (
        <ProductBody key={of} of={of} isOuter={isOuter} step={step} />
      ) : (
        <NoProduct trace={trace} onLayer={onLayer} />
      )}
    </Panel>
  );
}

/** What a cell of the result is. */
function subtitleOf(of: ProductName, layer: number): string | undefined {
  if (!hasProduct(of, layer)) return undefined;
  const form = productForm(of, matrixLayout());
  const symbol = (matrix: MatrixName): string => symbolOf({ form, layer }, matrix).text;
  const [first, second] = form.factors;
  return messages.product.subtitle[of]({ first: symbol(first), second: symbol(second), result: symbol(form.result) });
}

/** All B × P sample gradients of the step at once, with the batch gradient as the bottom row: printed where they fit, else drawn. */
import { useMemo } from 'react';
import { reached, samplesOf } from '../../quantity';
import { useStore } from '../../store';
import { messages, superscript } from '../../text';
import { onRequest } from '../onRequest';
import { Panel } from '../shared/chrome/Panel';
import { type StepView, useStep } from '../shared/quantity/useStep';
import { batchWords } from './batchWords';
import { MatrixLegend } from './MatrixLegend';
import { MatrixTable } from './MatrixTable';
import { fitsGradientMatrix, matrixScale } from './matrixLayout';
import { OrderChoice } from './OrderChoice';
import { useSampleOrder } from './useSampleOrder';
import './gradientMatrix.css';

export { fitsGradientMatrix } from './matrixLayout';

/** Drawn, zoomed and walked in: most of the view's code, and the small examples never need it. */
const LargeMatrix = onRequest(async () => (await import('./LargeMatrix')).LargeMatrix);

/** Fewer rows than this are seen at a glance in any order. */
const fewestSorted = 6;

export function GradientMatrix() {
  const step = useStep();
  return fitsGradientMatrix(step.trace) ? <PrintedMatrix step={step} /> : <LargeMatrix step={step} />;
}

function PrintedMatrix({ step }: { readonly step: StepView }) {
  const { trace } = step;
  const scale = useMemo(() => matrixScale(trace), [trace]);
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const chooseWeight = useStore((state) => state.chooseWeight);
  const chooseSample = useStore((state) => state.chooseSample);
  const { order } = useSampleOrder(step);
  const samples = useMemo(() => {
    const numbers = samplesOf(trace);
    return order.map((position) => numbers[position] ?? 0);
  }, [trace, order]);
  const words = messages.matrix;
  const { exponent } = scale.gradients;
  const known = reached({ phase: 'per-sample' }, step.stop);
  return (
    <Panel
      name={words.name}
      subtitle={batchWords(trace).subtitle}
      tools={<MatrixLegend power={known && exponent !== 0 ? superscript(exponent) : undefined} />}
      className="gradient-matrix"
    >
      {samples.length >= fewestSorted && (
        <div className="gradient-matrix-tools">
          <OrderChoice />
        </div>
      )}
      <MatrixTable
        step={step}
        scale={scale}
        samples={samples}
        sample={sample}
        weight={weight}
        onChooseWeight={chooseWeight}
        onChooseSample={chooseSample}
      />
    </Panel>
  );
}

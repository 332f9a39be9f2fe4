/**
 * If another sample's number is pointed at, its unit or edge does not get the usual outline, because it shows a
 * different number. It gets a dashed outline, and a tag with the sample.
 */

import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { addressOf, type Quantity } from '../../quantity';
import { type State, sampleOf, useStore } from '../../store';
import { messages } from '../../text';
import { type Box, type Layout, type PlacedEdge, pointOn } from './geometry';
import type { UnitMode } from './measures';
import { unitOf } from './shownUnits';

interface OtherSampleTagProps {
  readonly layout: Layout;
  readonly edges: readonly PlacedEdge[];
  readonly mode: UnitMode;
  readonly sample: number;
  readonly step: StepView;
}

/** Half of the tag, so that it stays inside the drawing. */
const half = '4.5rem';

export function OtherSampleTag({ layout, edges, mode, sample, step }: OtherSampleTagProps) {
  const pointed = useStore((state) => pointedElsewhere(state, mode, sample));
  if (!pointed) return null;
  const other = sampleOf(pointed);
  const box = boxOf(pointed, { layout, edges, step });
  if (!box || other === undefined) return null;
  const known = shownAt(pointed, step) !== 'pending';
  return (
    <>
      <span className="network-other" style={{ left: box.x, top: box.y, width: box.width, height: box.height }} />
      {known && (
        <span
          className="soft unbroken network-tag"
          style={{ left: `clamp(${half}, ${box.x + box.width / 2}px, 100% - ${half})`, top: box.y }}
          data-tag={addressOf(pointed)}
        >
          {messages.network.otherSample(other)} <QuantityNumber quantity={pointed} step={step} />
        </span>
      )}
    </>
  );
}

/**
 * The same object as long as the same quantity is pointed at. In a stack, every sample has its own line and needs no
 * tag.
 */
function pointedElsewhere({ pointed, playing }: State, mode: UnitMode, sample: number): Quantity | undefined {
  if (!pointed || playing || mode === 'stack') return undefined;
  const other = sampleOf(pointed);
  return other === undefined || other === sample ? undefined : pointed;
}

function boxOf(
  pointed: Quantity,
  { layout, edges, step }: Pick<OtherSampleTagProps, 'layout' | 'edges' | 'step'>,
): Box | undefined {
  if (pointed.kind === 'sampleGradient') {
    const { layer, from, to } = pointed;
    const edge = edges.find(({ place }) => place.layer === layer && place.from === from && place.to === to);
    return edge && { ...pointOn(edge, 0.5), width: 0, height: 0 };
  }
  const unit = unitOf(pointed, step.trace.network);
  return layout.units.find((placed) => placed.layer === unit?.layer && placed.unit === unit.unit)?.box;
}

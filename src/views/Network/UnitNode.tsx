/**
 * One unit: its name above, its numbers inside, target and loss below an output. It is a button that chooses its x or
 * δ.
 */
import type { CSSProperties } from 'react';
import { useMedium } from '../../kit/medium/medium';
import { onRequest } from '../../kit/onRequest';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { lastLayer, unitsIn } from '../../model';
import { addressOf, type Quantity, quantityValue, sameQuantity } from '../../quantity';
import { formatShort, messages, type NumberFormat } from '../../text';
import { type PlacedUnit, placeKey } from './geometry';
import { lineWidth, type UnitMode, type UnitSize } from './measures';
import { givenFormat, type LineInput, numbersInLine } from './numberFormats';
import { activationOfUnit, chosenByUnit, deltaOfUnit, outputLetter, shortName, spokenName } from './shownUnits';
import type { LayerLook } from './staged/layersNow';

/** All samples in the units: fetched when they are first asked for, and the units keep their places. */
const SampleStack = onRequest(async () => (await import('./SampleStack')).SampleStack, { isEmptyAtFirst: true });

export interface UnitNodeProps {
  readonly placed: PlacedUnit;
  readonly rem: number;
  readonly step: StepView;
  readonly mode: UnitMode;
  readonly size: UnitSize;
  readonly sample: number;
  readonly focus: Quantity | undefined;
  /** The unit is an end of the selected weight. */
  readonly selected: boolean;
  /** On a stage: whether its layer is the one computed now. */
  readonly look?: LayerLook | undefined;
  /** The format of a number that the ledger shows too: the same number is found in both places. */
  readonly formatOf: (quantity: Quantity) => NumberFormat | undefined;
  readonly tabStop: boolean;
}

/** From the beginning of one layer to that of the next, in rem: in less, "o₁ target −0.604" would lie over the layer before. */
const roomForName = 5.5;

export function UnitNode(props: UnitNodeProps) {
  const { placed, step, sample, selected, tabStop } = props;
  const { layer, unit, box, reserve } = placed;
  const { network } = step.trace;
  // On a stage a tooltip would tell what has not been said yet.
  const isStaged = useMedium().kind === 'stage';
  const name = spokenName(placed, sample, { ...step, formatOf: props.formatOf });
  const chosen = chosenByUnit(placed, sample, { stop: step.stop, focus: props.focus });
  const isOutput = layer === lastLayer(network);
  // Below a compact unit is no room for it.
  const isTargetAbove = isOutput && props.mode === 'one' && props.size === 'compact' && step.trace.batchSize > 0;
  const kind = unit === 0 ? `bias${network.bias === 'frozen' ? ' frozen' : ''}` : layer === 0 ? 'input' : 'computed';
  return (
    <div
      className="stack network-unit"
      data-look={props.look}
      style={{ left: reserve.x, top: reserve.y, width: reserve.width }}
    >
      {isTargetAbove ? (
        <Target {...props} name={box.x / layer < roomForName * props.rem ? undefined : outputLetter(placed, network)} />
      ) : (
        <Name>{shortName(placed, network)}</Name>
      )}
      <button
        type="button"
        className={`stack network-node ${kind}${selected ? ' selected' : ''}`}
        style={{ height: box.height }}
        aria-label={name}
        aria-pressed={selected}
        title={isStaged ? undefined : placed.isBrief ? name : hiddenS(props)}
        data-place={placeKey({ kind: 'unit', layer, unit })}
        data-quantity={addressOf(chosen)}
        tabIndex={tabStop ? 0 : -1}
      >
        <Numbers {...props} />
      </button>
      {isOutput && props.mode === 'one' && <BelowOutput {...props} />}
    </div>
  );
}

/** Outside Forward, the tooltip says s as soon as it is known. */
function hiddenS({ placed: { layer, unit }, step, mode, sample }: UnitNodeProps): string | undefined {
  if (mode !== 'one' || step.stop.phase === 'forward' || layer === 0 || unit === 0) return undefined;
  const value = shownAt({ kind: 'preactivation', layer, unit, sample }, step);
  return value === 'pending' ? undefined : `${messages.network.s} ${formatShort(value)}`;
}

function Numbers({ placed, rem, step, mode, sample, focus, formatOf }: UnitNodeProps) {
  const line = { step, focus, formatOf, width: lineWidth(placed.box.width / rem) };
  const words = messages.network;
  const { layer, unit, isBrief = false, isWide = false } = placed;
  const x = activationOfUnit(placed, sample);
  const delta = deltaOfUnit(placed, sample);
  // During the forward pass, before δ is known, s takes its place.
  const isForward = step.stop.phase === 'forward';
  if (unit === 0) return <Line quantity={x} {...line} strong />;
  // The one unit that does not fit: what has no room is in its name.
  if (isBrief) return <Line label={mode === 'one' ? '' : `${sample}:`} quantity={x} {...line} strong />;
  if (mode === 'stack') {
    return (
      <SampleStack
        {...line}
        place={placed}
        sample={sample}
        shows={isForward ? 's' : 'delta'}
        isWide={isWide}
        width={line.width / (isWide ? 2 : 1)}
      />
    );
  }
  return (
    <>
      <Line quantity={x} {...line} strong />
      {delta && !isForward && <Line label={words.delta} quantity={delta} {...line} />}
      {delta && isForward && (
        <Line label={words.s} quantity={{ kind: 'preactivation', layer, unit, sample }} {...line} faint />
      )}
    </>
  );
}

interface LineProps extends LineInput {
  readonly focus: Quantity | undefined;
  readonly label?: string;
  readonly quantity: Quantity;
  readonly strong?: boolean;
  readonly faint?: boolean;
}

function Line({ label = '', quantity, strong = false, faint = false, focus, ...line }: LineProps) {
  const inFocus = focus !== undefined && sameQuantity(quantity, focus);
  const look = `${strong ? ' strong' : ''}${faint ? ' faint' : ''}${inFocus ? ' in-focus' : ''}`;
  const { formats, digits } = numbersInLine([quantity], { ...line, label });
  return (
    <span className={`network-line${look}`} style={{ '--digits': digits } as CSSProperties}>
      {label !== '' && <span className={`soft ink-${quantity.kind}`}>{label} </span>}
      <QuantityNumber quantity={quantity} step={line.step} format={formats[0]} withPower />
    </span>
  );
}

function Name({ children }: { readonly children: string }) {
  return (
    <span className="soft unbroken network-name" aria-hidden="true">
      {children}
    </span>
  );
}

/** The target of each output and, below the last one, the sample's loss. */
function BelowOutput(props: UnitNodeProps) {
  const { placed, step, sample, size } = props;
  if (step.trace.batchSize === 0) return null;
  return (
    <>
      {size === 'usual' && <Target {...props} />}
      <SampleLoss after={placed.unit} layer={placed.layer} step={step} sample={sample} />
    </>
  );
}

interface SampleLossProps extends Pick<UnitNodeProps, 'step' | 'sample'> {
  /** The unit, or the last of those left out, that it stands below. */
  readonly after: number;
  readonly layer: number;
}

export function SampleLoss({ after, layer, step, sample }: SampleLossProps) {
  const { network, batchSize } = step.trace;
  if (batchSize === 0 || layer !== lastLayer(network) || after !== unitsIn(network, layer)) return null;
  return (
    <span className="unbroken network-loss">
      {messages.network.loss({ sample })} = <QuantityNumber quantity={{ kind: 'sampleLoss', sample }} step={step} />
    </span>
  );
}

/** `name`: the output's, where it stands beside it. */
function Target({ placed: { unit }, step, sample, name }: UnitNodeProps & { readonly name?: string | undefined }) {
  const target: Quantity = { kind: 'target', unit, sample };
  const format = givenFormat(quantityValue(target, step.trace));
  return (
    <span className="unbroken network-target">
      {name && <Name>{name}</Name>}
      {messages.network.target} <QuantityNumber quantity={target} step={step} format={format} />
    </span>
  );
}

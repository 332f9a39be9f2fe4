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
import { addressOf, type Quantity, quantityValue } from '../../quantity';
import { formatShort, messages, type NumberFormat } from '../../text';
import { type PlacedUnit, placeKey } from './geometry';
import { lineWidth, type UnitMode } from './measures';
import { givenFormat, type LineInput, numbersInLine } from './numberFormats';
import { activationOfUnit, chosenByUnit, deltaOfUnit, outputLetter, shortName, spokenName } from './shownUnits';
import type { LayerLook } from './staged/layersNow';

/** All samples in the units: fetched when they are first asked for, and the units keep their places. */
const SampleStack = onRequest(async () => (await import('./SampleStack')).SampleStack, { isEmptyAtFirst: true });

/** Fetched with the first batch of many samples that is shown as a whole. */
const SampleStrip = onRequest(async () => (await import('./SampleStrip')).SampleStrip, { isEmptyAtFirst: true });

export interface UnitNodeProps {
  readonly placed: PlacedUnit;
  readonly rem: number;
  readonly step: StepView;
  readonly mode: UnitMode;
  readonly sample: number;
  readonly withS: boolean;
  /** An output's target stands beside its name, not below it. */
  readonly targetAbove: boolean;
  readonly focus: Quantity;
  /** The unit is an end of the selected weight. */
  readonly selected: boolean;
  /** On a stage: whether its layer is the one computed now. */
  readonly look?: LayerLook | undefined;
  /** On a stage: the format of a number that the ledger shows too. */
  readonly formatOf?: ((quantity: Quantity) => NumberFormat | undefined) | undefined;
  readonly tabStop: boolean;
}

export function UnitNode(props: UnitNodeProps) {
  const { placed, step, sample, selected, tabStop } = props;
  const { layer, unit, box, reserve } = placed;
  const { network } = step.trace;
  // On a stage a tooltip would tell what has not been said yet.
  const isStaged = useMedium().kind === 'stage';
  const chosen = chosenByUnit(placed, sample, { stop: step.stop, focus: props.focus });
  const isOutput = layer === lastLayer(network);
  const kind = unit === 0 ? `bias${network.bias === 'frozen' ? ' frozen' : ''}` : layer === 0 ? 'input' : 'computed';
  return (
    <div
      className="stack network-unit"
      data-look={props.look}
      style={{ left: reserve.x, top: reserve.y, width: reserve.width }}
    >
      {isOutput && props.targetAbove ? (
        <span className="unbroken network-target">
          <span className="soft unbroken network-name" aria-hidden="true">
            {outputLetter(placed, network)}
          </span>
          <Target {...props} />
        </span>
      ) : (
        <span className="soft unbroken network-name" aria-hidden="true">
          {shortName(placed, network)}
        </span>
      )}
      <button
        type="button"
        className={`stack network-node ${kind}${selected ? ' selected' : ''}`}
        style={{ height: box.height }}
        aria-label={spokenName(placed, sample, step)}
        title={isStaged ? undefined : placed.isBrief ? spokenName(placed, sample, step) : hiddenS(props)}
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

/** Without a line for s, the tooltip contains s as soon as it is known. */
function hiddenS({ placed: { layer, unit }, step, mode, sample, withS }: UnitNodeProps): string | undefined {
  if (mode !== 'one' || withS || layer === 0 || unit === 0) return undefined;
  const value = shownAt({ kind: 'preactivation', layer, unit, sample }, step);
  return value === 'pending' ? undefined : `${messages.network.s} ${formatShort(value)}`;
}

function Numbers({ placed, rem, step, mode, sample, withS, focus, formatOf }: UnitNodeProps) {
  const line = { step, focus, formatOf, width: lineWidth(placed.box.width / rem) };
  const words = messages.network;
  const x = activationOfUnit(placed, sample);
  const delta = deltaOfUnit(placed, sample);
  const sumOf = (k: number): Quantity => ({ kind: 'preactivation', layer: placed.layer, unit: placed.unit, sample: k });
  if (placed.unit === 0) return <Line quantity={x} {...line} strong />;
  // Without room for both, s takes the place of δ during the forward pass, before δ is known.
  const sInstead = !withS && step.stop.phase === 'forward';
  // The one unit that does not fit: what has no room is in its name.
  if (placed.isBrief) return <Line label={mode === 'one' ? '' : `${sample}:`} quantity={x} {...line} strong />;
  if (mode === 'stack') {
    const shows = withS ? 'all' : sInstead ? 's' : 'delta';
    return (
      <SampleStack
        place={placed}
        step={step}
        sample={sample}
        focus={focus}
        formatOf={formatOf}
        shows={shows}
        isWide={placed.isWide ?? false}
        width={line.width / (placed.isWide ? 2 : 1)}
      />
    );
  }
  if (mode === 'strip') {
    return (
      <>
        <SampleStrip quantityOf={(k) => activationOfUnit(placed, k)} step={step} sample={sample} />
        {delta && (
          <SampleStrip
            quantityOf={(k) => (step.stop.phase === 'forward' ? sumOf(k) : (deltaOfUnit(placed, k) ?? x))}
            step={step}
            sample={sample}
          />
        )}
      </>
    );
  }
  const s = sumOf(sample);
  return (
    <>
      <Line quantity={x} {...line} strong />
      {delta && !sInstead && <Line label={words.delta} quantity={delta} {...line} />}
      {delta && (withS || sInstead) && <Line label={words.s} quantity={s} {...line} faint />}
    </>
  );
}

interface LineProps extends LineInput {
  readonly focus: Quantity;
  readonly label?: string;
  readonly quantity: Quantity;
  readonly strong?: boolean;
  readonly faint?: boolean;
}

function Line({ label = '', quantity, strong = false, faint = false, focus, ...line }: LineProps) {
  const inFocus = addressOf(quantity) === addressOf(focus);
  const look = `${strong ? ' strong' : ''}${faint ? ' faint' : ''}${inFocus ? ' in-focus' : ''}`;
  const { formats, digits } = numbersInLine([quantity], { ...line, label });
  return (
    <span className={`network-line${look}`} style={{ '--digits': digits } as CSSProperties}>
      {label !== '' && <span className={`soft ink-${quantity.kind}`}>{label} </span>}
      <QuantityNumber quantity={quantity} step={line.step} format={formats[0]} withPower />
    </span>
  );
}

/** The target of each output and, below the last one, the sample's loss. */
function BelowOutput(props: UnitNodeProps) {
  const { placed, step, sample, targetAbove } = props;
  const words = messages.network;
  const { trace } = step;
  if (trace.batchSize === 0) return null;
  return (
    <>
      {!targetAbove && (
        <span className="unbroken network-target">
          <Target {...props} />
        </span>
      )}
      {placed.unit === unitsIn(trace.network, placed.layer) && (
        <span className="unbroken network-loss">
          {words.loss({ sample })} = <QuantityNumber quantity={{ kind: 'sampleLoss', sample }} step={step} />
        </span>
      )}
    </>
  );
}

function Target({ placed, step, sample }: UnitNodeProps) {
  if (step.trace.batchSize === 0) return null;
  const target: Quantity = { kind: 'target', unit: placed.unit, sample };
  const format = givenFormat(quantityValue(target, step.trace));
  return (
    <>
      {messages.network.target} <QuantityNumber quantity={target} step={step} format={format} />
    </>
  );
}

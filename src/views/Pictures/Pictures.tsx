/**
 * The batch gradient of the first layer as a picture of its samples: each adds its own image, scaled by its own δ. One unit with all
 * its samples, or all units at once.
 */
import { useRef, useState } from 'react';
import { QuietButton } from '../../kit/chrome/buttons';
import { Panel } from '../../kit/chrome/Panel';
import { Choice } from '../../kit/fields/Choice';
import { Options } from '../../kit/fields/Options';
import { MoreBelow } from '../../kit/fit/MoreBelow';
import { useMedium } from '../../kit/medium/medium';
import { unitName } from '../../quantity';
import { useViewKey } from '../../store';
import { messages } from '../../text';
import { usePixelMarks } from '../shared/image/usePixelMarks';
import { Equations, StagedPictures } from './Equations';
import { PicturesLegend } from './PicturesLegend';
import { PicturesSentence } from './PicturesSentence';
import { PixelFoot } from './PixelFoot';
import { PixelTable } from './PixelTable';
import { type RowOrder, rowOrders, usualOrder } from './rowOrder';
import { SampleTable } from './SampleTable';
import { AllUnits, UnitStrip } from './UnitCards';
import { type PicturesState, usePictures } from './usePictures';
import './pictures.css';
import './pictureRows.css';
import './unitCards.css';
import './pictureEquations.css';
import './pictureRooms.css';
import './pictureMedia.css';

export function Pictures() {
  const words = messages.pictures;
  const body = useRef<HTMLDivElement>(null);
  const [shown, show] = useViewKey('pictures.show');
  const [orderText, setOrder] = useViewKey('pictures.order');
  const all = shown === 'all';
  const state = usePictures(all);
  const { step, layer, unit, size, isImage, targets } = state;
  const orders = rowOrders.filter((one) => one !== 'class' || targets);
  const usual = usualOrder(layer.samples.length, targets !== undefined);
  const order = orders.find((one) => one === orderText) ?? usual;
  usePixelMarks(body, size);
  const name = unitName(step.run.network, 1, unit);
  return (
    <Panel
      name={words.name}
      className="wraps pictures"
      subtitle={
        all
          ? words.subtitleAll(layer.units)
          : isImage
            ? words.subtitleImage(layer.inputs, name, size.width, size.height)
            : words.subtitleStrip(layer.inputs, name)
      }
      tools={
        <>
          <Options
            label={words.units}
            isLabelHidden
            options={{ one: words.oneUnit, all: words.allUnits }}
            value={all ? 'all' : 'one'}
            onChange={(next) => show(next === 'all' ? 'all' : undefined)}
          />
          {!all && layer.samples.length > 1 && (
            <Choice
              label={words.order}
              selected={order}
              options={orders.map((id) => ({ id, text: words.orders[id] }))}
              onChoose={(id) => setOrder(id === usual ? undefined : id)}
            />
          )}
        </>
      }
    >
      <div className="stack pictures-body" ref={body} data-strip={isImage ? undefined : ''}>
        {all ? <AllUnits state={state} /> : <OneUnit state={state} order={order} />}
      </div>
      <MoreBelow />
    </Panel>
  );
}

interface OneUnitProps {
  readonly state: PicturesState;
  readonly order: RowOrder;
}

/** Its place among the others, all samples of the batch, their sum and mean, equations of large pictures, and the chosen pixel's formula. */
function OneUnit({ state, order }: OneUnitProps) {
  const words = messages.pictures;
  const [asTable, setAsTable] = useState(false);
  const { layer, step } = state;
  const onStage = useMedium().overflow === 'fold';
  const { data } = step.run.scenario;
  return (
    <div className="stack pictures-one">
      <div className="pictures-side" data-not-on="stage">
        {layer.units > 1 && <UnitStrip state={state} />}
        <PicturesLegend state={state} />
        <QuietButton aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? words.hideNumbers : words.showNumbers}
        </QuietButton>
        {'dataset' in data && data.dataset === 'digits' && (
          <p className="pictures-source" data-not-on="stage">
            {words.digitsSource}
          </p>
        )}
      </div>
      <PicturesSentence state={state} />
      {asTable ? (
        <PixelTable state={state} />
      ) : (
        <>
          <SampleTable state={state} order={order} />
          {onStage && state.isImage && step.stop.phase !== 'update' && <StagedPictures state={state} />}
          <Equations state={state} />
        </>
      )}
      <PixelFoot state={state} />
    </div>
  );
}

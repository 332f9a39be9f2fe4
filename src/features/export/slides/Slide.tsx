/**
 * A view rendered a second time, out of sight and laid out for a slide: with a title, the state that it shows, and a legend
 * of the colours in it. It is drawn as soon as nothing in it changes any more.
 */
import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import {
  FailureBoundary,
  InSightContext,
  MediumContext,
  media,
  mediumAttribute,
  PanelHeadContext,
  PanelPictureContext,
  ProseText,
  remInPixels,
  useStep,
} from '../../../kit';
import { filled } from '../../../prose';
import { useStore, type ViewName } from '../../../store';
import { messages } from '../../../text';
import { BeatContext, beatsOf, FurtherLossesContext, lastBeatAt, Staged, viewNamed } from '../../../views';
import { drawSvg, type SvgFile } from './drawing';
import { type PictureSize, pictureSizes, smallestText } from './pictureSize';
import { SlideLegend } from './SlideLegend';
import { type DrawnAs, useFittedSlide } from './useFittedSlide';
import '../../../kit/medium/presented.css';
import './slide.css';

export interface SlideFile extends SvgFile {
  /** The size of the smallest type of the view, in pixels of the picture. */
  readonly smallest: number;
  readonly isCut: boolean;
}

interface SlideProps {
  readonly view: ViewName;
  readonly size: PictureSize;
  readonly theme: string;
  readonly title: string;
  /** How many steps the curve of losses goes on after the shown one. */
  readonly further: number;
  readonly onDrawn: (file: SlideFile) => void;
}

export function Slide({ view, size, theme, title, further, onDrawn }: SlideProps) {
  const backstage = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [head, setHead] = useState<HTMLElement | null>(null);
  const [cut, setCut] = useState(false);
  const onReady = useCallback(
    (element: HTMLElement, { scale, isCut }: DrawnAs) => {
      setCut(isCut);
      onDrawn({
        ...drawSvg(element, { ...pictureSizes[size], title }),
        smallest: smallestText * remInPixels() * scale,
        isCut,
      });
    },
    [onDrawn, size, title],
  );
  useFittedSlide(
    { backstage, root },
    {
      size,
      content: `${view} ${size} ${theme} ${title} ${further}`,
      grows: viewNamed(view).grows === true,
      onReady,
    },
  );
  return createPortal(
    <div className="slide-backstage" aria-hidden="true" inert ref={backstage}>
      <div className={`present-stage slide is-${size}`} data-theme={theme} {...mediumAttribute(media.slide)} ref={root}>
        <header className="flow slide-head">
          {title !== '' && <p className="slide-title">{title}</p>}
          <div className="soft slide-subtitle" ref={setHead} />
        </header>
        <div className="slide-body">
          <div className={`slot slot-${view} slot-alone`} data-room="">
            <FailureBoundary fallback={() => null}>
              <MediumContext value={media.slide}>
                <InSightContext value={always}>
                  <PanelHeadContext value={head}>
                    <FurtherLossesContext value={further}>
                      <PanelPictureContext value={true}>
                        <SlideView name={view} />
                      </PanelPictureContext>
                    </FurtherLossesContext>
                  </PanelHeadContext>
                </InSightContext>
              </MediumContext>
            </FailureBoundary>
          </div>
        </div>
        <SlideFoot root={root} view={view} further={further} isCut={cut} />
      </div>
    </div>,
    document.body,
  );
}

function always(): boolean {
  return true;
}

/** The ledger has a density for lecture halls, which folds rows that do not fit. */
function SlideView({ name }: { readonly name: ViewName }) {
  const { View } = viewNamed(name);
  const view = <View />;
  return name === 'ledger' ? <WholePhase>{view}</WholePhase> : view;
}

function WholePhase({ children }: { readonly children: ReactNode }) {
  const { trace, stop } = useStep();
  const weight = useStore((state) => state.cursor.weight);
  const keys = useStore((state) => state.viewKeys);
  const beats = useMemo(() => beatsOf({ keys, trace, place: weight }), [trace, weight, keys]);
  const beat = useMemo(() => lastBeatAt(stop, beats), [stop, beats]);
  return (
    <Staged beats={beats} beat={beat}>
      {/* No sentence speaks of other samples: the chosen one is marked, as its foot says. */}
      <BeatContext value={undefined}>{children}</BeatContext>
    </Staged>
  );
}

interface SlideFootProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly view: ViewName;
  readonly further: number;
  readonly isCut: boolean;
}

function SlideFoot({ root, view, further, isCut }: SlideFootProps) {
  const words = messages.slide;
  const step = useStep();
  const { trace, stop } = step;
  const { weight, sample } = useStore((state) => state.cursor);
  return (
    <footer className="soft flow slide-foot">
      {isCut && <p className="slide-cut">{words.notAll}</p>}
      <SlideLegend root={root} view={view} further={further} key={view} />
      <p className="slide-state">
        <ProseText
          step={step}
          of={filled(words.foot, {
            step: trace.step,
            phase: messages.phases.names[stop.phase],
            size: trace.batchSize,
            weight: { kind: 'weight', ...weight },
            sample,
          })}
        />
      </p>
    </footer>
  );
}

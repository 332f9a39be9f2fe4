/** A frame in a course page: the requested views, and a slim row for the phases. No other controls. */

import { useRef, useState, useSyncExternalStore } from 'react';
import { MediumContext, MoreBelow, media, mediumAttribute, Options, QuietButton, Tip, useRem } from '../../kit';
import { displayKeyOf, firstViewOf, readViewNames, useIsLocked, useStore, type ViewName } from '../../store';
import { messages } from '../../text';
import '../../text/below';
import { usePlay, viewNamed } from '../../views';
import { LatexHost } from '../dialogs/LatexHost';
import { Dimming } from '../gestures/Dimming';
import { useExplain } from '../gestures/useExplain';
import { useLight } from '../gestures/useLight';
import { usePageKeys } from '../gestures/usePageKeys';
import { useQuantityGestures } from '../gestures/useQuantityGestures';
import { useAppearance } from '../header/useAppearance';
import { type Minute, TellingPanels, useMinute } from '../minute/useMinute';
import type { Host } from '../parts';
import { EmbedBar } from './EmbedBar';
import { embedGrid, embedLayout, fitsStacked, isStacked, lessonGrid } from './embedColumns';
import { ShowMe } from './FirstVisit';
import { HeldMove } from './HeldMove';
import { Notices } from './Notices';
import { PanelBoundary } from './PanelBoundary';
import { Travel } from './Travel';
import { useReportedHeight } from './useReportedHeight';
import '../styles/embed.css';

/** In a narrower frame, its button would take the place of the link to the whole app. */
const remsOfTelling = 24;

export function Embed({ host }: { readonly host: Host | undefined }) {
  const words = messages.embed;
  const root = useRef<HTMLDivElement>(null);
  const names = useStore((state) => state.otherKeys.embed ?? '');
  const isTall = useStore((state) => state.otherKeys.layout === 'flow');
  const pixelsPerRem = useRem();
  const notation = useStore(displayKeyOf);
  const width = useSyncExternalStore(onResize, () => innerWidth);
  const height = useSyncExternalStore(onResize, () => innerHeight);
  const [chosen, setChosen] = useState<string>();
  const { explain, explainPointed, close } = useExplain('never');
  useAppearance();
  usePlay();
  useLight(root);
  const minute = useMinute();
  useQuantityGestures(root, explain);
  // Arrows and Space scroll the page around the frame.
  usePageKeys({ onExplain: explainPointed, lettersOnly: true });
  useReportedHeight(root, host, isTall);

  const first = useStore(({ lesson }) => lesson && firstViewOf(lesson));
  const wanted = withFirstView(readViewNames(names).views, first).map(viewNamed);
  // A sheet stands whole: in a low frame, nothing scrolls but its document.
  const fit = isTall || wanted.some(({ asks }) => asks) ? 'flow' : 'fit';
  const hasLedger = wanted.some(({ name }) => name === 'ledger') && !wanted.some(isLesson);
  const tellsStep = !useIsLocked('phase') && hasLedger && width >= remsOfTelling * pixelsPerRem;
  const layout = embedLayout(width, pixelsPerRem);
  const wants = wanted.map((view) => view.width ?? 'usual');
  const isLessonAndView = wanted.length === 2 && wanted.some(isLesson);
  const grid = isLessonAndView ? lessonGrid(width, pixelsPerRem) : embedGrid(width, pixelsPerRem, wants);
  // In a low frame, stacked panels would be strips: a switch shows one at a time.
  const isSwitched =
    fit === 'fit' &&
    layout === 'tablet' &&
    wanted.length > 1 &&
    isStacked(grid) &&
    !fitsStacked(height, pixelsPerRem, wants);
  const { columns, rows, lastSpans } = grid;
  // Beside a lesson, what it speaks of; one above the other, that comes first. As high as it is, it would push the question out of sight.
  const ordered =
    fit === 'fit' && isStacked(grid)
      ? wanted.toSorted((one, other) => Number(isLesson(one)) - Number(isLesson(other)))
      : wanted;
  const current = ordered.find(({ name }) => name === chosen) ?? wanted[0];
  const views = isSwitched && current ? [current] : ordered;
  // If each panel has its own height, the frame scrolls.
  const gridTemplateRows = fit === 'fit' && layout === 'tablet' && !isSwitched ? rows : undefined;
  return (
    <MediumContext value={media.frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was opened, if the focus is in it */}
      <div
        className="stack embed"
        data-fit={fit}
        data-layout={layout}
        {...mediumAttribute(media.frame)}
        ref={root}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented && close()) event.preventDefault();
        }}
      >
        <EmbedBar key={notation}>
          {tellsStep && <FrameMinute {...minute} />}
          {isSwitched && current && (
            <Options<string>
              label={words.shown}
              isLabelHidden
              options={Object.fromEntries(ordered.map(({ name, title }) => [name, title()]))}
              value={current.name}
              onChange={setChosen}
            />
          )}
        </EmbedBar>
        <Travel />
        <Notices />
        <TellingPanels told={minute.told}>
          <main
            className="embed-panels"
            aria-label={words.name}
            style={{ gridTemplateColumns: columns, gridTemplateRows }}
          >
            {views.length === 0 && <p>{words.nothingToShow}</p>}
            {views.map(({ name, View }, index) => (
              <div
                key={name}
                className="embed-slot"
                data-view={name}
                data-room={fit === 'fit' ? '' : undefined}
                style={index === views.length - 1 && lastSpans > 1 ? { gridColumn: `span ${lastSpans}` } : undefined}
              >
                <PanelBoundary name={name}>
                  <View />
                </PanelBoundary>
                <MoreBelow />
              </div>
            ))}
          </main>
        </TellingPanels>
        <MoreBelow />
        <Dimming root={root} told={minute.told?.spoken} />
        <HeldMove />
        <LatexHost />
        <Tip />
      </div>
    </MediumContext>
  );
}

/** A frame with a lesson shows what its scene is about as well. */
function withFirstView(names: readonly ViewName[], first: ViewName | undefined): readonly ViewName[] {
  if (!first || !names.includes('lesson') || names.includes(first)) return names;
  return names.flatMap((name) => (name === 'lesson' ? [name, first] : [name]));
}

function isLesson({ name }: { readonly name: ViewName }): boolean {
  return name === 'lesson';
}

function onResize(onChange: () => void): () => void {
  addEventListener('resize', onChange);
  return () => removeEventListener('resize', onChange);
}

/** One step in a minute, in a frame with a ledger. */
function FrameMinute({ isOn, tell, start, end }: Omit<Minute, 'told'>) {
  if (isOn) return <ShowMe tell={tell} end={end} />;
  return (
    <QuietButton className="frame-minute" onClick={start}>
      {messages.transport.tellStep}
    </QuietButton>
  );
}

/** The lecturer’s own screen beside the stage: what is shown, what comes next, notes, time, and a map of the step. */
import { useRef } from 'react';
import { Icon, media, mediumAttribute } from '../../../../kit';
import { Notices, nextTheme, Travel, useAppearance } from '../../../../shell';
import { useActions, useStore } from '../../../../store';
import { messages } from '../../../../text';
import { nearestBeat } from '../../../../views';
import { useBatchSizes } from '../../present/useBatchSizes';
import { useStageKeys } from '../../present/useStageKeys';
import { isSandboxed as isSandboxedWindow } from '../link/line';
import { type RemoteKey, remoteKeys, type Shown } from '../link/messages';
import type { SpeakerEnd } from '../link/speakerEnd';
import { BeatPane } from './BeatPane';
import { Clock } from './Clock';
import { Following } from './Following';
import { Hidden } from './Hidden';
import { LectureSteps } from './LectureSteps';
import { Next } from './Next';
import { NextLink, useNextLink } from './NextLink';
import { Notes, useHasNote } from './Notes';
import { NextScene, Scene } from './Scene';
import { StagePicture } from './StagePicture';
import { StepMap } from './StepMap';
import { Steps } from './Steps';
import { type FollowedStage, useFollowed } from './useFollowed';
import { useToldBeats } from './useToldBeats';
import './speaker.css';
import './speakerMap.css';
import './speakerRooms.css';
import './speakerLecture.css';

interface SpeakerPageProps {
  readonly id: string;
  readonly end: SpeakerEnd;
}

export function SpeakerPage({ id, end }: SpeakerPageProps) {
  const words = messages.speaker;
  const { line, shown } = useFollowed(end);
  useAppearance();
  useStageKeys({
    isAsking: false,
    onKey: (key) => {
      if (isRemote(key)) end.press(key);
    },
    onEscape: () => false,
  });
  return (
    <div className="stack speaker" data-line={line} {...mediumAttribute(media.screen)}>
      <header className="row speaker-head">
        <h1 className="visually-hidden">{words.name}</h1>
        <Clock id={id} />
        {shown && <Steps beat={shown.beat} onGo={end.goTo} />}
        <Line line={line} />
        <ThemeButton />
      </header>
      <Travel />
      <Notices />
      {shown && <Shows shown={shown} end={end} />}
    </div>
  );
}

function Line({ line }: Pick<FollowedStage, 'line'>) {
  const words = messages.speaker;
  return (
    <p className="soft speaker-line" role="status">
      {isSandboxedWindow(window) ? words.sandboxed : words[line]}
    </p>
  );
}

function ThemeButton() {
  const theme = useStore((state) => state.preferences.theme);
  const { setPreference } = useActions();
  return (
    <button
      type="button"
      className="speaker-theme"
      aria-label={messages.onStage.theme(messages.display.themes[theme])}
      onClick={() => setPreference('theme', nextTheme(document.documentElement.dataset.theme))}
    >
      <Icon name="theme" />
    </button>
  );
}

/** The ledger of the next press has room for so many rows above a picture of the stage. */
const mostRows = 6;

function Shows({ shown, end }: { readonly shown: Shown; readonly end: SpeakerEnd }) {
  const words = messages.speaker;
  const { view } = shown;
  const beats = useToldBeats(view);
  const beat = nearestBeat(shown.beat, beats);
  const sizes = useBatchSizes();
  const { scene } = shown;
  const nextLink = useNextLink();
  const main = useRef<HTMLElement>(null);
  const isRoomLeft = view !== undefined || sizes.now <= mostRows;
  const hasPicture = !useHasNote() && !scene && isRoomLeft;
  return (
    <>
      <main className="speaker-main" ref={main}>
        <div className="stack speaker-ahead" data-view={view}>
          {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: in a small window, it is scrolled with the arrow keys */}
          <section className="stack speaker-next" aria-labelledby="speaker-next" tabIndex={0}>
            <h2 id="speaker-next">{words.next}</h2>
            {shown.hidden ? (
              <BeatPane beat={beat} view={view} full>
                <Hidden hidden={shown.hidden} />
              </BeatPane>
            ) : nextLink && scene && !shown.asks ? (
              <NextLink link={nextLink} />
            ) : scene ? (
              <NextScene scene={scene} asks={shown.asks} />
            ) : (
              <Next beats={beats} beat={beat} view={view} />
            )}
          </section>
          {hasPicture && <StagePicture beats={beats} beat={beat} enlarged={shown.enlarged} place={main} />}
        </div>
        <div className="stack speaker-side">
          <section className="stack speaker-now" aria-labelledby="speaker-now" tabIndex={0}>
            <h2 id="speaker-now">{words.now}</h2>
            <OnStage shown={shown} end={end} />
            {scene ? <Scene scene={scene} /> : <BeatPane beat={beat} view={view} own={shown.said} />}
          </section>
          {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above */}
          <Notes
            scene={scene}
            asks={shown.asks}
            otherwise={!scene && <Following beats={beats} beat={beat} view={view} />}
          />
          <LectureSteps onGo={end.goToLink} />
        </div>
      </main>
      <footer className="speaker-foot">
        <StepMap beats={beats} beat={beat} onGo={end.goTo} />
        <button type="button" className="speaker-back" onClick={() => end.press('back')}>
          {words.back}
        </button>
        <button type="button" className="speaker-on" onClick={() => end.press('on')}>
          {words.on}
        </button>
      </footer>
    </>
  );
}

/** What the presenter has done on the stage beside the beats. */
function OnStage({
  shown: { black, link, playing, isFull, enlarged },
  end,
}: {
  readonly shown: Shown;
  readonly end: SpeakerEnd;
}) {
  const words = messages.speaker;
  return (
    <>
      {black && (
        <p className="speaker-warning" role="status">
          {words.black}{' '}
          <button type="button" onClick={() => end.press('black')}>
            {words.showAgain}
          </button>
        </p>
      )}
      {link && (
        <p className="speaker-warning" role="status">
          {words.link}{' '}
          <button type="button" onClick={() => end.press('link')}>
            {words.closeLink}
          </button>
        </p>
      )}
      {playing && (
        <p className="speaker-warning" role="status">
          {words.playing}{' '}
          <button type="button" onClick={() => end.press('play')}>
            {words.pause}
          </button>
        </p>
      )}
      {enlarged && enlarged !== 'step' && <p className="speaker-quiet">{words.enlarged(words.panels[enlarged])}</p>}
      {!isFull && <p className="speaker-quiet">{words.notFull}</p>}
    </>
  );
}

function isRemote(key: string): key is RemoteKey {
  return (remoteKeys as readonly string[]).includes(key);
}

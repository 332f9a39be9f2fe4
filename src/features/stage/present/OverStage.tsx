/** What lies over the whole stage: the pen, the black screen, the one after the last scene of a lesson or lecture, and the audience's link. */
import { type CSSProperties, type MouseEvent, type PointerEvent, useState } from 'react';
import { CodePicture, CopyField, canBeOpened, LinkLimits, useAudienceLink } from '../../../shell';
import { type State, useStore } from '../../../store';
import { messages } from '../../../text';
import './overStage.css';

type Point = readonly [number, number];

interface PenProps {
  /** Whether the pointer draws; otherwise the drawing only stays in sight. */
  readonly isDrawing: boolean;
}

/** What it drew is cleared with the next press of the clicker. */
export function Pen({ isDrawing }: PenProps) {
  const [strokes, setStrokes] = useState<readonly (readonly Point[])[]>([]);
  const begin = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setStrokes((now) => [...now, [[event.clientX, event.clientY]]]);
  };
  const draw = (event: PointerEvent): void => {
    if (event.buttons === 0) return;
    setStrokes((now) => [...now.slice(0, -1), [...(now.at(-1) ?? []), [event.clientX, event.clientY]]]);
  };
  return (
    <svg
      className={`stage-pen ${isDrawing ? 'is-drawing' : ''}`}
      role="img"
      aria-label={messages.onStage.pen}
      onPointerDown={begin}
      onPointerMove={draw}
    >
      {strokes.map((points, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added
        <polyline key={index} points={points.map((point) => point.join()).join(' ')} />
      ))}
    </svg>
  );
}

/** From the stage below it, which takes it back. */
function takeFocus(cover: HTMLElement | null): void {
  cover?.focus();
}

interface CurtainProps {
  readonly of: 'black' | 'over';
  readonly onEnd: () => void;
}

export function Curtain({ of, onEnd }: CurtainProps) {
  const words = messages.onStage;
  const over = words.over(useStore(({ lecture }) => lecture !== undefined));
  return (
    <button
      type="button"
      ref={takeFocus}
      className="present-black"
      aria-label={of === 'black' ? words.black : over}
      onClick={onEnd}
    >
      {of === 'over' && over}
    </button>
  );
}

/** In type as large as the other sentences', on a screen of the usual shape. */
const lettersOnLine = 72;

interface AudienceScreenProps {
  readonly state: State;
  readonly onClose: () => void;
}

/**
 * For the audience: the QR code of the present state, as large as the window allows, and its link beneath. The stage's keys close it;
 * where nobody could open the link, this says why, and what to do before the lecture.
 */
export function AudienceScreen({ state, onClose }: AudienceScreenProps) {
  const words = messages.audience;
  const audience = useAudienceLink(state);
  const { link, code, isWhole } = audience;
  const isOpen = canBeOpened(audience);
  const close = ({ target }: MouseEvent): void => {
    if (target instanceof Element && !target.closest('.copy-field, button')) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the stage's keys close it
    <section
      className="stack audience-screen"
      ref={takeFocus}
      tabIndex={-1}
      aria-label={words.title}
      style={{ '--letters': link.length, '--lines': Math.ceil(link.length / lettersOnLine) } as CSSProperties}
      onClick={close}
    >
      {isOpen && isWhole && code && (
        <>
          <CodePicture code={code} link={link} />
          <p className="audience-link">{link}</p>
        </>
      )}
      <LinkLimits state={state} of={audience} />
      {!isOpen && <p className="audience-limit">{words.leads.help}</p>}
      {isOpen && isWhole && !code && <CopyField label={words.link} text={link} />}
      <p className="soft audience-detail">{words.detail}</p>
    </section>
  );
}

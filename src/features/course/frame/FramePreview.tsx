/** The frame as its readers will see it, at its own size, drawn smaller where the dialog is narrower. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { pageOf } from '../../../kit';
import { messages } from '../../../text';
import { permissions } from '../element/attributes';
import { type FrameOptions, frameAddress } from './frameSnippet';
import './framePreview.css';

/** A text column is about this wide. */
const usualWidth = 720;

export function FramePreview({ options }: { readonly options: FrameOptions }) {
  const words = messages.frameForm;
  const [isShown, setShown] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const [available, setAvailable] = useState(usualWidth);
  const frame = useRef<HTMLIFrameElement>(null);
  const reported = useReportedHeight(frame);
  useLayoutEffect(() => {
    if (isShown && room.current) setAvailable(room.current.clientWidth);
    // Below the edge of the dialog, nobody would see that anything has opened.
    if (isShown) room.current?.scrollIntoView?.({ block: 'start' });
  }, [isShown]);
  // From a disk, a page may not show itself in a frame.
  if (!/^https?:$/.test(location.protocol)) return null;
  const { width = usualWidth, layout } = options;
  const height = (layout === 'flow' ? reported : undefined) ?? options.height;
  const scale = Math.min(1, available / width);
  return (
    <div className="stack frame-preview" ref={room}>
      <Button className="quiet-button" aria-expanded={isShown} onPress={() => setShown((is) => !is)}>
        {layout === 'flow' ? words.previewAsTall(width) : words.previewHere(width, height)}
      </Button>
      {isShown && (
        <div style={{ height: height * scale }}>
          <iframe
            ref={frame}
            key={frameAddress(options)}
            src={frameAddress({ ...options, base: pageOf(location.href) })}
            title={options.title}
            sandbox={permissions}
            width={width}
            height={height}
            style={{ transform: `scale(${scale})` }}
          />
        </div>
      )}
    </div>
  );
}

/** What the frame says of its content, as the page around it will hear it. */
function useReportedHeight(frame: RefObject<HTMLIFrameElement | null>): number | undefined {
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent): void => {
      if (source !== null && source === frame.current?.contentWindow && data?.type === 'batch-gradient/height')
        setHeight(Number(data.height));
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, [frame]);
  return height;
}

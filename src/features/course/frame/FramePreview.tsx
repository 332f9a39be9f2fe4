/** The frame as its readers will see it, at its own size, drawn smaller where the dialog is narrower. */
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { pageOf } from '../../../shell';
import { messages } from '../../../text';
import { type FrameOptions, frameAddress, frameSandbox } from './frameSnippet';
import './framePreview.css';

/** A text column is about this wide. */
const usualWidth = 720;

export function FramePreview({ options }: { readonly options: FrameOptions }) {
  const words = messages.frameForm;
  const [isShown, setShown] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const [available, setAvailable] = useState(usualWidth);
  useLayoutEffect(() => {
    if (isShown && room.current) setAvailable(room.current.clientWidth);
  }, [isShown]);
  // From a disk, a page may not show itself in a frame.
  if (!/^https?:$/.test(location.protocol)) return null;
  const { width = usualWidth, height } = options;
  const scale = Math.min(1, available / width);
  return (
    <div className="frame-preview" ref={room}>
      <Button className="quiet-button" aria-expanded={isShown} onPress={() => setShown((is) => !is)}>
        {words.previewHere(width, height)}
      </Button>
      {isShown && (
        <div style={{ height: height * scale }}>
          <iframe
            key={frameAddress(options)}
            src={frameAddress({ ...options, base: pageOf(location.href) })}
            title={options.title}
            sandbox={frameSandbox}
            width={width}
            height={height}
            style={{ transform: `scale(${scale})` }}
          />
        </div>
      )}
    </div>
  );
}

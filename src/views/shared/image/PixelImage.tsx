/**
 * Numbers drawn as a small picture, on a canvas. The pixel under the pointer can be pointed at and chosen like any quantity: the picture
 * takes its address. The custom properties of `usePixelMarks`, on an element around the pictures, give the chosen pixel and the one pointed at,
 * so moving a mark redraws no picture.
 */
import { type CSSProperties, type MouseEvent, memo, type PointerEvent } from 'react';
import { addressOf, type Quantity } from '../../../quantity';
import { PixelCanvas } from './canvasOnRequest';
import type { PictureSize } from './imagePixels';
import type { PixelCanvasProps } from './PixelCanvas';
import './PixelImage.css';

interface PixelImageProps extends PixelCanvasProps {
  readonly className?: string;
  /** What a pixel stands for, from 1; absent: pixels cannot be pointed at. */
  readonly quantityAt?: (pixel: number) => Quantity;
  /** What choosing a pixel does beyond choosing its quantity. */
  readonly onPixel?: ((pixel: number) => void) | undefined;
  /** Marks the chosen pixel; only pictures of the input's size have one. */
  readonly marked?: boolean;
  /** Crossed out. */
  readonly crossed?: boolean;
}

export const PixelImage = memo(function PixelImage(props: PixelImageProps) {
  const { values, size, end, ink, label, className = '', quantityAt, onPixel, marked = false, crossed = false } = props;
  const point = quantityAt && ((event: PointerEvent<HTMLElement>) => pointAt(event, size, quantityAt));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what a click does is in the keys of the picture that is walked by arrows
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      className={`pixel-image ${className}`}
      data-marked={marked || undefined}
      data-empty={values ? undefined : ''}
      data-crossed={crossed || undefined}
      style={{ '--across': size.width, '--down': size.height } as CSSProperties}
      onPointerMove={point}
      onPointerDown={point}
      onClick={onPixel && ((event) => onPixel(pixelAt(event, size)))}
    >
      <PixelCanvas values={values} size={size} end={end} ink={ink} label={label} />
      {crossed && (
        <svg className="pixel-cross" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 0 1 1M1 0 0 1" vectorEffect="non-scaling-stroke" />
        </svg>
      )}
    </span>
  );
});

/** From 1, row by row. */
function pixelAt({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>, { width, height }: PictureSize): number {
  const box = currentTarget.getBoundingClientRect();
  const within = (share: number, count: number): number => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
  const column = within((clientX - box.left) / box.width, width);
  return within((clientY - box.top) / box.height, height) * width + column + 1;
}

/** The page's listeners look for an address when the pointer enters an element; within the picture they are notified again. */
function pointAt(event: PointerEvent<HTMLElement>, size: PictureSize, quantityAt: (pixel: number) => Quantity): void {
  const element = event.currentTarget;
  const address = addressOf(quantityAt(pixelAt(event, size)));
  if (element.dataset.quantity === address) return;
  element.dataset.quantity = address;
  const { pointerType } = event;
  element.dispatchEvent(new window.PointerEvent('pointerover', { bubbles: true, pointerType }));
}

/** A small picture of numbers with signs, one per input: a gradient, or a sum or mean of gradients. */
import type { ComponentProps } from 'react';
import { PixelImage } from '../shared/image/PixelImage';

type GradientThumbProps = Omit<ComponentProps<typeof PixelImage>, 'ink' | 'marked' | 'className' | 'cell'>;

export function GradientThumb(props: GradientThumbProps) {
  return <PixelImage {...props} ink="sign" marked className="pictures-thumb" />;
}

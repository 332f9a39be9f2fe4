/** A sample's thumbnail beside its number, if the data are pictures: few examples have them, so what draws them is fetched with the first one. */
import { onRequest } from '../../../kit/onRequest';
import { imageSizeOf } from './inputImages';
import type { SampleImageProps } from './SampleThumbnail';

const SampleThumbnail = onRequest(async () => (await import('./SampleThumbnail')).SampleThumbnail, {
  isEmptyAtFirst: true,
});

export function SampleImage(props: SampleImageProps) {
  return imageSizeOf(props.run) && <SampleThumbnail {...props} />;
}

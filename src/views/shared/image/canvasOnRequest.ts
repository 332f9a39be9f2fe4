/** Few examples have pictures: what draws them is fetched with the first one, whose frame is there at once, or with a view that is all pictures. */
import { onRequest } from '../../../kit/onRequest';

export const PixelCanvas = onRequest(async () => (await import('./PixelCanvas')).PixelCanvas, { isEmptyAtFirst: true });

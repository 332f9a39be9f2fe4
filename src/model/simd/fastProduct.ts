/** What makes large products sooner, with the same numbers: the kernel and its tiles. A first visit, whose products are small, does without. */
export { simdKernel } from './simdKernel';
export { setTiledProduct } from './tiledProduct';

/** The app as a frame in another page: messages both ways, heights, and the HTML that embeds it. */
export type { OwnsPageKeys } from './deckKeys';
export {
  elementSnippet,
  type FrameOptions,
  frameAddress,
  frameSandbox,
  frameSnippet,
  hasElement,
} from './frameSnippet';
export { createHost, type FrameWindow, type Host } from './host';
export { useReportedHeight } from './useReportedHeight';

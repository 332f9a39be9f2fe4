/** The app as a frame in another page: messages both ways, heights, and the HTML that embeds it. */
export type { OwnsPageKeys } from '../features/course/host/deckKeys';
export {
  elementSnippet,
  type FrameOptions,
  frameAddress,
  frameSandbox,
  frameSnippet,
  hasElement,
} from '../app/frame/frameSnippet';
export { createHost, type FrameWindow, type Host } from '../features/course/host/host';
export { useReportedHeight } from '../app/shell/useReportedHeight';

/** A page of ours inside a page of someone else's: messages both ways, heights, the lines that put it there. */
export { type FrameOptions, frameAddress, frameSnippet } from './frameSnippet';
export { createHost, type FrameWindow, type Host } from './host';
export { useReportedHeight } from './useReportedHeight';

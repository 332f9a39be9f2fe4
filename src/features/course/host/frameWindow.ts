/** The part of the frame's window that is used, so that a test can replace it. */
export interface FrameWindow {
  readonly parent: {
    readonly postMessage: (message: unknown, targetOrigin: string) => void;
    readonly focus: () => void;
  };
  readonly self: unknown;
  readonly document: Document;
  readonly location: { readonly href: string };
  readonly performance: { readonly now: () => number };
  readonly requestAnimationFrame: (callback: () => void) => number;
  readonly cancelAnimationFrame: (handle: number) => void;
  readonly setTimeout: (callback: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
  readonly removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
}

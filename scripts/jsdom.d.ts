/** The part of jsdom that scripts and tests call; the package brings no types. */
declare module 'jsdom' {
  interface JsdomOptions {
    readonly url: string;
    readonly pretendToBeVisual: boolean;
  }
  export class JSDOM {
    constructor(html: string, options?: JsdomOptions);
    readonly window: Window & typeof globalThis;
  }
}

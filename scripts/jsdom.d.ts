/** The part of jsdom that `firstPicture/phoneWindow.ts` calls; the package brings no types. */
declare module 'jsdom' {
  interface JsdomOptions {
    readonly url: string;
    readonly pretendToBeVisual: boolean;
  }
  export class JSDOM {
    constructor(html: string, options: JsdomOptions);
    readonly window: Window & typeof globalThis;
  }
}

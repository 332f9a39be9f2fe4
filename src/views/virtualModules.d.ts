/** Made by the build (scripts/viewsOnRequest.ts). */
declare module 'virtual:views-on-request' {
  /** The second script's name, beside the main one. */
  export const viewsFile: string;
  /** The global that it defines. */
  export const viewsGlobal: string;
}

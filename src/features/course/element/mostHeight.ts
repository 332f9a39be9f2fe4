/** In pixels: a frame that reports a wrong height must not make the page endless. */
export const mostHeight = 8000;

/**
 * The measures of the faces in this folder, which KaTeX needs before it sets a formula in one of them. This file is empty where KaTeX is
 * whole, in development; a build puts them here, because it leaves them out of the first visit's script (`scripts/katexParts.ts`).
 */
export {};

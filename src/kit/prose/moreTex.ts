/**
 * Commands and measures of KaTeX that only authors' formulas use. This file is empty where KaTeX is whole, in development; a build puts
 * them here, because it leaves them out of the first visit's script (`scripts/katexParts.ts`).
 */
export {};

/** Whether something could not be loaded because the browser is older than the language of its script. */
export function isTooOld(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof Error && error.cause instanceof SyntaxError);
}

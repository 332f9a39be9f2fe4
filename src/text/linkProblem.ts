/** The same problem as a sentence about a link, and about the state that a host page sent. */
export interface LinkProblem {
  readonly inLink: string;
  readonly inState: string;
  /** It is about what the link was to show as a whole. */
  readonly isWhole?: true;
}

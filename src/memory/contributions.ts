/** A list that features add to when the app starts, declared beside the code that reads it. Nothing reads it while modules load. */
export interface Contributions<Part> {
  readonly add: (part: Part) => void;
  readonly all: () => readonly Part[];
}

export function contributions<Part>(): Contributions<Part> {
  const parts: Part[] = [];
  return { add: (part) => void parts.push(part), all: () => parts };
}

/** One step of a start, as it is told to the person who waits for it. */
export interface Step {
  /** Says where the step stands when it takes long. */
  progress(text: string): void;
  done(text?: string): void;
  failed(text?: string): void;
}

/** How the start speaks: plain lines, and steps with their elapsed time. */
export interface Say {
  line(text: string): void;
  step(title: string): Step;
}

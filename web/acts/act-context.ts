type Choice = readonly { value: string; label: string }[];

/** Words to choose from that only the case knows. */
export interface Known {
  criteria?: Choice;
  clocks?: Choice;
  orders?: Choice;
  comments?: Choice;
  colleagues?: Choice;
  departments?: Choice;
  lists?: Choice;
  statements?: Choice;
  feedback?: Choice;
  parties?: Choice;
}

/** What an act's form needs to know of its procedure. */
export interface ActContext {
  /** The version that the reader saw; a list knows none. */
  etag?: string;
  known: Known;
  values?: Record<string, unknown>;
  /** What every act of this reader says besides its form, such as for whom a party speaks. */
  always?: Record<string, unknown>;
}

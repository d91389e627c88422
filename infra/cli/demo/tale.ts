/** One step of a story as it was told: the business day of its case, what was done and seen, and where the law says so. */
export interface TaleStep {
  story: string;
  /** YYYY-MM-DD in Shanghai. */
  on: string;
  what: string;
  basis: { document: string; article: string; status: 'verified' | 'assumed' } | null;
}

/** Tells the steps of one story as they happen and keeps them. */
export class Tale {
  readonly steps: TaleStep[] = [];

  constructor(
    readonly story: string,
    private readonly tell: (step: TaleStep) => void,
  ) {}

  /** Tells a step that was done and whose outcome was checked. */
  step(step: Omit<TaleStep, 'story'>): void {
    const told = { story: this.story, ...step };
    this.steps.push(told);
    this.tell(told);
  }
}

/** Writes a step as one line: story, business day, what, and in brackets the law. */
export function tellLine({ story, on, what, basis }: TaleStep): string {
  return `${story.padEnd(10)}  ${on}  ${what}${basis === null ? '' : `  〔${basisText(basis)}〕`}`;
}

/** Names a rule by its short number and article; one that no text sets is said to be assumed. */
function basisText({ document, article, status }: NonNullable<TaleStep['basis']>): string {
  if (article.startsWith('none')) return 'assumed: no rule found';
  return `${shortTitle(document)} ${article}${status === 'assumed' ? ' · assumed' : ''}`;
}

/** A document that has a number goes by it, a law by its short title. */
function shortTitle(document: string): string {
  const number = /（(.*[令号].*)）$/.exec(document)?.[1];
  return number ?? document.replace(/^中华人民共和国/, '').replace(/（.*）$/, '');
}

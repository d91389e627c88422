/** What a pump moves: where rows come from, what is done with each, and who hears of failures. */
export interface PumpParts<Row> {
  /** How many rows are worked on at once. */
  lanes: number;
  /** Pause between two looks while there is nothing to do, in milliseconds. */
  restMs: number;
  claim: (limit: number) => Promise<Row[]>;
  work: (row: Row) => Promise<void>;
  failed: (error: unknown) => void;
}

/** A loop that claims rows and works on them; it outlives every failure. */
export interface Pump {
  start(): void;
  /** Claims nothing more and resolves when the rows in hand are done. */
  stop(): Promise<void>;
}

/** Makes a pump; a lane that falls free looks for the next row at once. */
export function createPump<Row>(parts: PumpParts<Row>): Pump {
  const busy = new Set<Promise<void>>();
  const life = { running: false };
  let loop = Promise.resolve();
  let stirred = false;
  let wake = () => {};

  const stir = () => {
    stirred = true;
    wake();
  };
  const rest = () =>
    new Promise<void>((resolve) => {
      if (stirred) return resolve();
      const timer = setTimeout(resolve, parts.restMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const launch = (row: Row) => {
    const done = parts
      .work(row)
      .catch(parts.failed)
      .finally(() => {
        busy.delete(done);
        stir();
      });
    busy.add(done);
  };
  const run = async () => {
    while (life.running) {
      stirred = false;
      const free = parts.lanes - busy.size;
      const rows = free === 0 ? [] : await parts.claim(free).catch((error) => (parts.failed(error), []));
      for (const row of rows) launch(row);
      if (life.running) await rest();
    }
    await Promise.all(busy);
  };

  return {
    start() {
      if (life.running) return;
      life.running = true;
      loop = run();
    },
    stop() {
      life.running = false;
      wake();
      return loop;
    },
  };
}

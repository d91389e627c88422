/** Waits until a question is answered with yes; fails after the time given, naming what was waited for. */
export async function until(
  what: string,
  question: () => boolean | Promise<boolean>,
  withinMs = 10_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Gives a process time to do what it should not do. */
export function aWhile(ms = 400): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

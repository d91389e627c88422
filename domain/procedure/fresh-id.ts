/**
 * Draws an id that nothing in the state bears yet. After a worker's death a replay repeats its draws, and what the dead
 * one had named in a commit that was adopted must not lend its id to something else.
 */
export function freshId(draw: () => string, state: object | null): string {
  const borne = JSON.stringify(state);
  for (;;) {
    const id = draw();
    if (!borne.includes(id)) return id;
  }
}

/** Lists, in order of the alphabet, the dotted paths of all parts of a value whose status is `assumed`; `''` is the value itself. */
export function assumedPaths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = 'status' in value && value.status === 'assumed' ? [path] : [];
  const within = Object.entries(value).flatMap(([key, part]) =>
    assumedPaths(part, path === '' ? key : `${path}.${key}`),
  );
  return [...here, ...within].sort();
}

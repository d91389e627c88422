/** The page that shows the list of an address of the supervision service, row for row. */
export function pageOfList(list: string): string {
  return list.replace(/^\/api\/supervision\//, '/oversight/');
}

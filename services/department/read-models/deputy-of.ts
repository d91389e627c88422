/** Selects, for a lateral join, who stands in for a person at a business instant: `person` and `name`, at most one. */
export function deputyOf(person: string, at: string): string {
  return `(
    select absence.deputy_id as person, other.display_name as name
    from absence join person other on other.id = absence.deputy_id
    where absence.person_id = ${person} and absence.cancelled_at is null
      and ((${at}) at time zone 'Asia/Shanghai')::date between absence.from_day and absence.until_day
    limit 1)`;
}

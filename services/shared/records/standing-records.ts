/**
 * The records of credit files as they stand: what a department sent in, with what objections made of it. A column
 * `corrected` says what an upheld objection has it say; `withdrawn` that one took it away; `marks` that one is
 * pending; `repaired` that a granted repair ended the publicity of a penalty, which otherwise ends after `published_until` by
 * the training clock of its case (`offset_ms`).
 */
export const standingRecords = `
  select rec.*, fixed.corrected, coalesce(fixed.withdrawn, false) as withdrawn,
    case when exists (select from objection o where o.target_id = rec.id and o.outcome is null)
      then array['objection-pending'] else array[]::text[] end as marks
  from (
    select id, subject_id, department, import_id, 'licence' as record, number, decided_on,
      null::date as published_until, false as repaired, 0::bigint as offset_ms, null::text as class,
      name || '：' || content as summary from licence
    union all
    select id, subject_id, department, import_id, 'penalty', number, decided_on, shown_until, stopped, offset_ms, class,
      violation || '：' || content from penalty_publicity
    union all
    select id, subject_id, department, import_id, 'honour', coalesce(number, kind || ' ' || year), make_date(year, 12, 31), null, false, 0, null,
      kind || ' ' || year from honour) rec
  left join lateral (
    select o.corrected, o.remedy = 'remove' as withdrawn from objection o
    where o.target_id = rec.id and o.decided_on is not null and o.remedy is not null
    order by o.decided_on desc, o.level desc limit 1) fixed on true`;

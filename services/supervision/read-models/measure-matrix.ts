import type { z } from 'zod';
import { type MeasureOrderStage, measureStagesWorstFirst } from '../../../domain/measure-order/measure-order-table';
import { onlyRow, type Sql } from '../../shared/sql';
import type { matrixQuery } from '../contract/measure-matrix';
import { lateProcedures } from './late';
import { valuesOfWanted, wantedMeasures } from './wanted-measures';

interface Count {
  department: string;
  orders: number;
  late: number;
}

/** A subject with its measure orders by department as the statement reads it. */
export interface MatrixRow {
  subject: string;
  name: string;
  code: string;
  cases: { case: string; number: string; list: string }[];
  orders: number;
  late: number;
  cells: (Count & { stage: MeasureOrderStage })[];
}

/** A page of the matrix, with the sums of all departments over every page. */
export interface MatrixPage {
  total: number;
  departments: Count[];
  rows: MatrixRow[];
}

type Query = z.output<typeof matrixQuery>;

const orders: Record<Query['sort'], string> = {
  subject: 'name, subject',
  '-subject': 'name desc, subject',
  worst: 'worst, name, subject',
  late: 'late desc, name, subject',
};

const statement = (order: string) => `
  with ${lateProcedures}, wanted as not materialized (
    select m.subject_id, m.department, m.stage, m.case_id, late.procedure_id is not null as late
    from measure_order m left join late on late.procedure_id = m.procedure_id
    where ${wantedMeasures}
  ), cells as (
    select subject_id, department, count(*)::integer as orders, (count(*) filter (where late))::integer as late,
      min(array_position($7::text[], stage)) as worst
    from wanted group by subject_id, department
  ), subjects as (
    select subject_id, sum(orders)::integer as orders, sum(late)::integer as late, min(worst) as worst
    from cells group by subject_id
  ), page as (
    select s.id as subject, s.name, s.code_masked as code, orders, late, worst
    from subjects join subject s on s.id = subject_id order by ${order} limit $8 offset $9
  ), filled as (
    select subject_id, json_agg(json_build_object('department', department, 'orders', orders, 'late', late,
      'stage', ($7::text[])[worst]) order by department) as cells
    from cells where subject_id in (select subject from page) group by subject_id
  ), filed as (
    select one.subject_id,
      json_agg(json_build_object('case', cf.id, 'number', cf.number, 'list', cf.list_id) order by cf.number) as cases
    from (select distinct subject_id, case_id from wanted where subject_id in (select subject from page)) one
    join case_file cf on cf.id = one.case_id group by one.subject_id
  ), shown as (
    select subject, name, code, orders, late, worst, cells, cases
    from page join filled on filled.subject_id = subject join filed on filed.subject_id = subject)
  select (select count(*)::integer from subjects) as total,
    coalesce((select json_agg(d order by department) from (
      select department, sum(orders)::integer as orders, sum(late)::integer as late from cells group by department) d),
      '[]') as departments,
    coalesce((select json_agg(json_build_object('subject', subject, 'name', name, 'code', code, 'cases', cases,
      'orders', orders, 'late', late, 'cells', cells) order by ${order}) from shown), '[]') as rows`;

/** Reads a page of subjects with their measure orders by department, and the sums of the departments. */
export function readMatrix(sql: Sql, query: Query, now: Date): Promise<MatrixPage> {
  const { sort, page, pageSize } = query;
  return onlyRow(sql, statement(orders[sort]), [
    ...valuesOfWanted(query, now),
    measureStagesWorstFirst,
    pageSize,
    (page - 1) * pageSize,
  ]);
}

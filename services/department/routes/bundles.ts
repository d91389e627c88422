import { z } from 'zod';
import { readCase } from '../../shared/case-page/case-rows';
import { presentCase } from '../../shared/case-page/present-case';
import { isGivenOut, readAttachments } from '../../shared/files/read-attachments';
import { type BundleForm, bundleReply, bundleTypes, bundleWords, lineInstant } from '../../shared/papers/bundle-reply';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { departmentOf } from '../own-department';
import { departmentRoute, officeRoles } from '../route';
import { ofOwnCase } from './attachments';

function caseBundle(form: BundleForm) {
  return departmentRoute({
    method: 'get',
    path: `/cases/{id}/bundle.${form}`,
    title: { zh: `案卷（${form.toUpperCase()}）`, en: `A case with all its papers (${form.toUpperCase()})` },
    who: officeRoles,
    params: idParams,
    answer: z.never(),
    sends: [bundleTypes[form]],
    act: async ({ by, params, now, language }, { sql, calendar, policies, attachments: { store }, audit }) => {
      const rows = await readCase(sql, params.id, departmentOf(by.actor));
      if (!rows) throw notFound('case');
      const page = presentCase(rows, { actor: by.actor, service: 'department' }, { now, calendar: await calendar() });
      const words = bundleWords(language);
      const timeline = page.timeline.map(
        (event) => `${lineInstant(event.at)}  ${event.label[language]}  ${event.by.name ?? words.system}`,
      );
      const authority = policies.departments.find(({ id }) => id === rows.department)?.name[language] ?? '';
      const papers = rows.papers.map(({ id }) => id);
      const files = await readAttachments(sql, { where: ofOwnCase, values: [params.id, departmentOf(by.actor)] });
      const attachments = files.filter(isGivenOut).map(({ file }) => file);
      await audit.append({
        stream: 'access',
        by: { person: by.actor.person, role: by.actor.roles[0] ?? 'officer' },
        action: 'bundle-read',
        object: `case/${params.id}`,
        content: { form, files: attachments.map(({ id, sha256 }) => ({ id, sha256 })) },
        reason: null,
      });
      const { number } = rows;
      const said = { number, authority, on: page.today, page, timeline, papers, attachments, words };
      return bundleReply(sql, { ...said, open: (sha256) => store.open(sha256) }, form);
    },
  });
}

/** The whole case of the own department to keep or hand over: papers as served, timeline, hashes. */
export const caseBundles = [caseBundle('zip'), caseBundle('pdf')];

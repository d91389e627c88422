import { demoSubjects } from '../../../../identity/demo-subjects';
import type { ProcedureView } from '../../case-view';
import type { City } from '../../city';
import type { Matter } from '../../matter';
import type { Addressee } from '../../words/service';

/** The company of this story. */
export const company = demoSubjects.sandstone;

/** What the chapters of this story share: the city, the case, where the company gets its mail, and the two addressees. */
export interface Cast {
  city: City;
  matter: Matter;
  mail: string;
  principal: Addressee;
  linked: Addressee;
}

/** The company's own entry. */
export type Entry = ProcedureView<'listing'>;

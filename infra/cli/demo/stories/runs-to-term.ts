import type { City } from '../city';
import type { Tale } from '../tale';
import { acceptAndReport } from '../words/measures';
import { bothAreListed } from './term/both-listed';
import { bothAreToldAndHeard } from './term/both-told-and-heard';
import { entryIsCorrected } from './term/entry-corrected';
import { everythingIsUndone } from './term/everything-undone';
import { termEnds } from './term/term-ends';

/** A company and its legal representative are listed; three years later the entries end by themselves and are undone. */
export async function runsToTerm(city: City, tale: Tale): Promise<void> {
  const cast = await bothAreToldAndHeard(city, tale);
  const entry = await bothAreListed(cast);
  await acceptAndReport(city, cast.matter);
  await entryIsCorrected(cast, entry);
  await termEnds(cast, entry);
  await everythingIsUndone(cast, entry);
}

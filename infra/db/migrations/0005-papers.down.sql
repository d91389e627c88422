drop trigger papers_are_final on paper;
drop trigger paper_is_final on paper;
drop function paper_is_final();
alter table paper
  drop column pdf, drop column pages, drop column sheet, drop column code, drop column replaces, drop column version,
  drop column number, drop column department;

drop table calendar_case;
drop table calendar_year;

drop table mandate;

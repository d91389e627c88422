drop table honour, penalty, licence, import_row, import_batch, attachment;

drop index measure_order_cell;

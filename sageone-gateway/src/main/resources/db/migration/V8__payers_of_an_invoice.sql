-- Who pays an invoice is asked before it is taken back, and where SageOne refuses because of it.
create index allocation_invoice on allocation (company, invoice_id);

-- One database per service; each service creates its own tables.
create database "gateway";
create database "customer-sync";
create database "invoice-sync";
create database "payment-sync";
create database "mapping";

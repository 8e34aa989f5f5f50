-- The run that the server's own bots play at the first start; it is open to everybody.
alter table run add column example boolean not null default false;

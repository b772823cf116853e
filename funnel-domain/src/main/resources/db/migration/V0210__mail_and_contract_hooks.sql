-- What systems that send mails and contracts tell of them, signed like calls of a telephone system.
alter table hook_key drop constraint hook_key_kind_check;
alter table hook_key add constraint hook_key_kind_check check (kind in ('TELEPHONY', 'MAIL', 'CONTRACT'));

-- How the sender names the document; and what the customer did with it before signing, if told. The status stays one of
-- those that the previous version knows: seen and declined are SENT with these days.
alter table deal_contract add column document_ref text;
alter table deal_contract add column viewed_on date;
alter table deal_contract add column declined_on date;
create index deal_contract_document on deal_contract (document_ref) where document_ref is not null;

alter table mail_message add column unsubscribed_at timestamptz;

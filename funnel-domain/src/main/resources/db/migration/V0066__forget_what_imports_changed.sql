-- What an import changed is kept for as long as it can be undone; then its lines go and this says when.
alter table import_job add column changes_forgotten_at timestamptz;

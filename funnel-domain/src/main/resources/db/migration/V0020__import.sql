-- Import of files. All its state is here, so that any node can go on where another was stopped: the file in pieces, how far
-- its rows have been taken, what they changed.

create table import_file (
    id           bigint primary key default nextval('record_id'),
    name         text        not null,
    bytes        bigint      not null,
    sha256       text        not null,
    uploaded_by  bigint references app_user,
    uploaded_at  timestamptz not null
);

-- At most a megabyte each; gone when the rows have been taken, the file's own line stays.
create table import_piece (
    file_id   bigint  not null references import_file on delete cascade,
    position  integer not null,
    content   bytea   not null,
    primary key (file_id, position)
);

create table import_job (
    id            bigint primary key default nextval('record_id'),
    file_id       bigint      not null references import_file,
    kind          text        not null check (kind in ('leads', 'accounts', 'contacts', 'calls', 'activities', 'appointments',
                                                       'handoffs', 'opportunities', 'customers', 'users', 'targets')),
    status        text        not null default 'QUEUED' check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'UNDONE')),
    dry_run       boolean     not null,
    mapping       jsonb       not null,
    -- found before the first row is taken, and kept so that a resumed run reads the file in the same way
    encoding      text,
    separator     text,
    headers       jsonb,                         -- in file order
    column_types  jsonb,                         -- of the columns that go to custom fields: {header: TEXT|NUMBER|DATE|BOOLEAN}
    rows_total    bigint,
    rows_read     bigint      not null default 0, -- committed: a stopped run goes on after this row
    created       bigint      not null default 0,
    updated       bigint      not null default 0,
    unchanged     bigint      not null default 0,
    rejected      bigint      not null default 0,
    warnings      bigint      not null default 0,
    new_names     jsonb       not null default '{}', -- {"people": […], "channels": […], "campaigns": […], "teams": […], "fields": […]}
    error         jsonb,                         -- why it FAILED: [{code, column, args}]
    created_by    bigint references app_user,
    created_at    timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    undone_by     bigint references app_user,
    undone_at     timestamptz,
    undo_skipped  jsonb,                         -- [{table, id, reason}]: edited since, so left as they are
    check (created + updated + unchanged + rejected = rows_read)
);
create index import_job_created on import_job (created_at desc);
create index import_job_file on import_job (file_id);

-- What was wrong with which row; a rejected row with its cells, to be sent back as it came.
create table import_problem (
    job_id    bigint  not null references import_job on delete cascade,
    row_no    bigint  not null,                  -- from 1, the header not counted
    position  integer not null,
    severity  text    not null check (severity in ('REJECT', 'WARNING')),
    header    text,
    code      text    not null,
    args      jsonb   not null,
    cells     jsonb,
    primary key (job_id, row_no, position)
);

-- What an import did to which record, to be taken back: prior is the record as it was, null for one that it made.
create table import_change (
    id             bigint generated always as identity primary key,
    job_id         bigint not null references import_job on delete cascade,
    row_no         bigint,
    record_table   text   not null,
    record_id      bigint not null,
    prior          jsonb,
    version_after  integer
);
create index import_change_job on import_change (job_id, id);

-- Which rows of the running file have named which record: the first row counts, an equal one changes nothing, another one
-- contradicts it.
create table import_seen (
    job_id    bigint not null references import_job on delete cascade,
    identity  uuid   not null,
    content   uuid   not null,
    row_no    bigint not null,
    times     integer not null,
    primary key (job_id, identity)
);

-- Records made from rows without an id of their own, by the row's content: the same file again finds them. Equal rows of one
-- file are told apart by their number among equals.
create table import_origin (
    fingerprint  uuid   primary key,
    record_id    bigint not null
);
create index import_origin_record on import_origin (record_id);

-- The records of one chunk on their way into the tables: emptied in the transaction that fills it.
create unlogged table import_staged (
    job_id        bigint  not null,
    record_table  text    not null,
    id            bigint  not null,
    is_new        boolean not null,
    row_no        bigint  not null,
    data          jsonb   not null
);
create index import_staged_record on import_staged (job_id, record_table, id);

create table import_mapping (
    id          bigint primary key default nextval('record_id'),
    name        text        not null,
    kind        text        not null,
    mapping     jsonb       not null,
    saved_by    bigint references app_user,
    saved_at    timestamptz not null,
    unique (kind, name)
);

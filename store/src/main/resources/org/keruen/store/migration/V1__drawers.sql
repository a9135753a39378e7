-- One file for SQLite and PostgreSQL. Instants are milliseconds since 1970 UTC, days ISO texts.
-- ${counter} is a column that numbers its rows.

create table plan (
  id          text   not null primary key,
  query_json  text   not null,
  study_id    text   not null,
  study_hash  text   not null,
  language    text   not null,
  created     bigint not null,
  created_by  text   not null,
  title       text,
  note        text,
  saved       bigint,
  saved_by    text
);
create index plan_saved on plan (saved, id) where saved is not null;
create index plan_unsaved on plan (created) where saved is null;

create table report (
  id            text   not null primary key,
  element_id    text   not null,
  state         text   not null check (state in ('open', 'restricted', 'closed')),
  from_day      text   not null,
  to_day        text,
  statement     text   not null,
  source        text   not null,
  reporter_id   text   not null,
  reporter_name text   not null,
  reported      bigint not null,
  status        text   not null check (status in ('proposed', 'accepted', 'rejected')),
  editor_id     text,
  editor_name   text,
  decision_note text,
  decided       bigint,
  check ((status = 'proposed') = (decided is null))
);
create index report_reported on report (reported, id);
create index report_element on report (element_id, reported, id);

create table job (
  id           text    not null primary key,
  kind         text    not null,
  request_json text    not null,
  created_by   text    not null,
  state        text    not null
    check (state in ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
  percent      integer not null check (percent between 0 and 100),
  phase        text    not null,
  result_json  text,
  error        text,
  created      bigint  not null,
  started      bigint,
  ended        bigint
);
create index job_created on job (created, id);
create index job_open on job (state) where state in ('queued', 'running');

create table token (
  id            text   not null primary key,
  name          text   not null,
  role          text   not null check (role in ('reader', 'editor', 'admin')),
  secret_sha256 text   not null,
  created       bigint not null,
  expires       bigint,
  revoked       bigint,
  last_used     text
);
create index token_created on token (created, id);

create table audit (
  number      ${counter},
  instant     bigint not null,
  actor_id    text   not null,
  actor_name  text   not null,
  action      text   not null,
  subject     text   not null,
  detail_json text   not null
);
create index audit_subject on audit (subject, number);

-- What a request with an idempotency key was answered; no status while it is at work.
create table claim (
  actor_id        text   not null,
  idempotency_key text   not null,
  request_hash    text   not null,
  claimed         bigint not null,
  status          integer,
  content_type    text,
  body            text,
  primary key (actor_id, idempotency_key)
);
create index claim_claimed on claim (claimed);

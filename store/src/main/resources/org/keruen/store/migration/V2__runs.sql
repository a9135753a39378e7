-- Questions to the scenario engine; the answer is kept only where computing it again takes minutes.
create table run (
  id            text   not null primary key,
  question_json text   not null,
  study_hash    text   not null,
  version       text   not null,
  created       bigint not null,
  created_by    text   not null,
  result_json   text
);
create index run_created on run (created);

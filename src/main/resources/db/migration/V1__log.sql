-- The log of every drill, and the rows around the logs.

-- A scenario as it was when a drill was opened on it: runs stay playable after the file has changed.
create table scenario (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    id     text  not null,
    bytes  bytea not null
);

create table run (
    id                text        primary key,
    code              text        not null,
    phase             text        not null check (phase in ('lobby', 'running', 'paused', 'debriefing', 'closed')),
    scenario_sha256   text        not null references scenario,
    shelf_title       text        not null,
    level             text        not null,
    minutes           integer     not null,
    host_token_sha256 text        not null check (host_token_sha256 ~ '^[0-9a-f]{64}$'),
    created_at        timestamptz not null,
    ended_at          timestamptz
);

-- A code names one drill at a time, and is free again once that is over.
create unique index run_code_in_use on run (code) where phase in ('lobby', 'running', 'paused');
create index run_by_age on run (created_at desc, id);

-- Nicknames and tokens stand beside the log, so that striking them changes no sequence, hash or score.
create table seat (
    run_id       text        not null references run,
    seat         text        not null,
    nickname     text,
    token_sha256 text        check (token_sha256 ~ '^[0-9a-f]{64}$'),
    bot          boolean     not null,
    joined_at    timestamptz not null,
    primary key (run_id, seat)
);

-- The texts are canonical JSON, kept byte for byte (text, not jsonb) because logs are hashed and compared.
-- words holds what people typed; null where there is none, or where it was struck.
create table event (
    run_id   text        not null references run,
    seq      bigint      not null check (seq > 0),
    tick     bigint      not null,
    actor    text        not null,
    audience text        not null,
    cause    bigint,
    type     text        not null,
    format   integer     not null,
    payload  text        not null,
    facts    text        not null,
    words    text,
    at       timestamptz not null,
    primary key (run_id, seq)
);

create table scorecard (
    run_id          text not null references run,
    scorer_version  text not null,
    scenario_sha256 text not null,
    log_sha256      text not null,
    card            text not null,
    primary key (run_id, scorer_version, scenario_sha256, log_sha256)
);

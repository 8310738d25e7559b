import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of the heart. Three things decide their shape: the hot rows (event, message, conversation, run)
 * carry as few indexes as they can; ids begin with the time, so that inserts land at the right edge of every
 * index; documents that the database never looks into are `json`, which is stored as it came.
 */
export class Heart0001 implements MigrationInterface {
  // TypeORM orders migrations by the thirteen digits at the end.
  name = 'Heart0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go up only; restore a backup instead');
  }
}

/** Keys compare byte by byte: the order of ids is the order of time in every locale, and the fastest to find. */
const KEY = 'text COLLATE "C"';

const STATEMENTS = [
  `CREATE TABLE workspace (
    id text PRIMARY KEY, name text NOT NULL,
    settings jsonb NOT NULL DEFAULT '{}',          -- "values": the shop's values read as {{shop.name}}
    revision integer NOT NULL DEFAULT 0,           -- of all that turns read: live flows, calendars, channels, settings
    created_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE TABLE channel (
    id text PRIMARY KEY, workspace_id text NOT NULL REFERENCES workspace(id), type text NOT NULL, name text NOT NULL,
    config jsonb NOT NULL DEFAULT '{}', secrets bytea,  -- secrets: encrypted with NIGHTSHIFT_SECRET
    is_active boolean NOT NULL DEFAULT true, created_at timestamptz NOT NULL DEFAULT now())`,

  // People
  `CREATE TABLE contact (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL, name text, email text, phone text, language text, country text, zone text,
    tags text[] NOT NULL DEFAULT '{}', fields jsonb NOT NULL DEFAULT '{}', score integer NOT NULL DEFAULT 0,
    consents jsonb NOT NULL DEFAULT '[]', marks jsonb NOT NULL DEFAULT '{}', visits integer NOT NULL DEFAULT 0,
    revision integer NOT NULL DEFAULT 0,             -- optimistic: a write names the revision it read
    created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now())
    WITH (fillfactor = 80)`,
  `CREATE TABLE identity (
    channel_id ${KEY} NOT NULL, external_id ${KEY} NOT NULL, contact_id ${KEY} NOT NULL,
    PRIMARY KEY (channel_id, external_id))`,
  `CREATE INDEX identity_contact ON identity (contact_id)`,

  // Conversations
  `CREATE TABLE conversation (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL, channel_id ${KEY} NOT NULL, contact_id ${KEY} NOT NULL,
    sender ${KEY} NOT NULL,                            -- the customer's id on the channel; (channel, sender) picks the partition
    partition smallint NOT NULL, status text NOT NULL, holder text NOT NULL, assignee ${KEY}, team text, priority text NOT NULL,
    seq integer NOT NULL DEFAULT 0,                  -- of the newest message
    state json NOT NULL,                             -- the rest of schema/conversation.ts
    opened_at timestamptz NOT NULL, updated_at timestamptz NOT NULL)
    WITH (fillfactor = 60)`, // every turn rewrites its row; with room beside it no index is touched
  `CREATE UNIQUE INDEX conversation_current ON conversation (channel_id, sender) WHERE status <> 'closed'`,
  `CREATE INDEX conversation_contact ON conversation (contact_id)`,
  `CREATE INDEX conversation_listed ON conversation (workspace_id, status, id)`,
  `CREATE INDEX conversation_assigned ON conversation (assignee) WHERE status = 'open' AND assignee IS NOT NULL`,
  `CREATE TABLE message (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL, conversation_id ${KEY} NOT NULL, seq integer NOT NULL,
    direction text NOT NULL, author_type text NOT NULL, author_id text, author_name text,
    text text NOT NULL, parts json NOT NULL, at timestamptz NOT NULL, external_id ${KEY},
    delivery text NOT NULL)`, // in: 'received'; out: 'stored' (own widget, api) | 'queued' | 'sent' | 'failed' | 'suppressed' | 'unknown'
  `CREATE UNIQUE INDEX message_order ON message (conversation_id, seq)`,

  // What came in, and what was decided: one row is both the event and its line in the timeline
  `CREATE TABLE event (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL, partition smallint NOT NULL, channel_id ${KEY} NOT NULL, sender ${KEY} NOT NULL,
    external_id ${KEY} NOT NULL, conversation_id ${KEY}, type text NOT NULL, payload json NOT NULL, at timestamptz NOT NULL,
    status text NOT NULL,                            -- waiting | done | parked
    attempts smallint NOT NULL DEFAULT 0, trace json, effects json, error text)`,
  `CREATE UNIQUE INDEX event_once ON event (channel_id, external_id)`,
  `CREATE INDEX event_waiting ON event (partition, id) WHERE status = 'waiting'`,
  `CREATE INDEX event_parked ON event (workspace_id, id) WHERE status = 'parked'`,
  `CREATE INDEX event_timeline ON event (conversation_id)`,

  `CREATE TABLE run (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL, conversation_id ${KEY} NOT NULL, flow_id ${KEY} NOT NULL, version integer NOT NULL,
    status text NOT NULL, node_id ${KEY}, state json NOT NULL, started_at timestamptz NOT NULL, ended_at timestamptz)`,
  `CREATE INDEX run_waiting ON run (conversation_id) WHERE status = 'waiting'`,
  `CREATE INDEX run_in_flight ON run (flow_id, version, node_id) WHERE status = 'waiting'`,

  // What goes out: sends to foreign platforms, and calls. id = effect id = job id = idempotency key
  `CREATE TABLE outbox (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL, partition smallint NOT NULL, conversation_id ${KEY} NOT NULL, run_id ${KEY},
    kind text NOT NULL,                              -- send | call
    payload json NOT NULL, status text NOT NULL,     -- queued | running | done | dead | cancelled | held
    position bigint GENERATED ALWAYS AS IDENTITY,    -- sends of one conversation leave in this order
    attempts smallint NOT NULL DEFAULT 0, next_at timestamptz NOT NULL, locked_until timestamptz, last_error text,
    created_at timestamptz NOT NULL DEFAULT now(), finished_at timestamptz)`,
  `CREATE INDEX outbox_due ON outbox (next_at) WHERE status IN ('queued', 'running')`,
  `CREATE INDEX outbox_conversation ON outbox (conversation_id, position) WHERE status IN ('queued', 'running', 'held')`,
  `CREATE INDEX outbox_dead ON outbox (workspace_id, id) WHERE status = 'dead'`,
  `CREATE TABLE timer (
    id ${KEY} PRIMARY KEY, workspace_id ${KEY} NOT NULL, partition smallint NOT NULL, conversation_id ${KEY} NOT NULL, run_id ${KEY},
    fire_at timestamptz NOT NULL)`,
  `CREATE INDEX timer_due ON timer (fire_at, partition)`,
  `CREATE TABLE schedule (
    flow_id text NOT NULL, trigger_id text NOT NULL, workspace_id text NOT NULL, next_at timestamptz NOT NULL,
    PRIMARY KEY (flow_id, trigger_id))`,

  // Flows
  `CREATE TABLE flow (
    id text PRIMARY KEY, workspace_id text NOT NULL, name text NOT NULL, draft json NOT NULL, revision integer NOT NULL DEFAULT 1,
    live_version integer, template_id text, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE INDEX flow_listed ON flow (workspace_id, id)`,
  `CREATE TABLE flow_version (
    flow_id text NOT NULL REFERENCES flow(id), version integer NOT NULL, workspace_id text NOT NULL, document json NOT NULL,
    published_at timestamptz NOT NULL DEFAULT now(), published_by text, PRIMARY KEY (flow_id, version))`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'a published flow version is immutable'; END $$`, // invariant 10
  `CREATE TRIGGER flow_version_immutable BEFORE UPDATE ON flow_version FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE calendar (
    workspace_id text NOT NULL, name text NOT NULL, document jsonb NOT NULL, PRIMARY KEY (workspace_id, name))`,

  // A turn reads the revision with its other rows, so it always decides by what was published when it began.
  `CREATE FUNCTION world_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE workspace SET revision = revision + 1 WHERE id = coalesce(NEW.workspace_id, OLD.workspace_id);
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER flow_changed AFTER INSERT OR DELETE OR UPDATE OF live_version ON flow
    FOR EACH ROW EXECUTE FUNCTION world_changed()`,
  `CREATE TRIGGER calendar_changed AFTER INSERT OR DELETE OR UPDATE ON calendar FOR EACH ROW EXECUTE FUNCTION world_changed()`,
  `CREATE TRIGGER channel_changed AFTER INSERT OR DELETE OR UPDATE ON channel FOR EACH ROW EXECUTE FUNCTION world_changed()`,
  `CREATE FUNCTION settings_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.revision := OLD.revision + 1; RETURN NEW; END $$`,
  `CREATE TRIGGER workspace_changed BEFORE UPDATE OF settings ON workspace FOR EACH ROW EXECUTE FUNCTION settings_changed()`,
  // A batch is sent in one go, its COMMIT included: a statement that changed fewer rows than it must undoes all of it.
  `CREATE FUNCTION expect_rows(actual bigint, wanted integer, what text) RETURNS integer LANGUAGE plpgsql AS $$
    BEGIN
      IF actual <> wanted THEN RAISE EXCEPTION 'lost a race for %', what USING ERRCODE = 'serialization_failure'; END IF;
      RETURN wanted;
    END $$`,

  // The team
  `CREATE TABLE account (
    id text PRIMARY KEY, workspace_id text NOT NULL, email text NOT NULL, name text NOT NULL, password_hash text NOT NULL,
    role text NOT NULL,                              -- admin | operator | agent | developer
    teams text[] NOT NULL DEFAULT '{}', languages text[] NOT NULL DEFAULT '{}', capacity integer NOT NULL DEFAULT 5,
    is_online boolean NOT NULL DEFAULT false, calendar text, last_assigned_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE UNIQUE INDEX account_email ON account (lower(email))`,
  `CREATE TABLE session (
    token_hash text PRIMARY KEY, account_id text NOT NULL REFERENCES account(id) ON DELETE CASCADE, workspace_id text NOT NULL,
    expires_at timestamptz NOT NULL, created_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE TABLE api_token (
    id text PRIMARY KEY, workspace_id text NOT NULL, name text NOT NULL, role text NOT NULL, token_hash text NOT NULL UNIQUE,
    last_used_at timestamptz, created_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE TABLE team (workspace_id text NOT NULL, name text NOT NULL, title text NOT NULL, PRIMARY KEY (workspace_id, name))`,
  `CREATE TABLE visitor (
    token_hash text PRIMARY KEY, channel_id text NOT NULL, sender text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now(),
    hints jsonb NOT NULL DEFAULT '{}',               -- language and zone of the browser, for its first message
    read_seq integer NOT NULL DEFAULT 0)`,
  `CREATE TABLE audit (
    id text PRIMARY KEY, workspace_id text NOT NULL, actor text NOT NULL, action text NOT NULL, subject text NOT NULL,
    detail jsonb NOT NULL DEFAULT '{}', at timestamptz NOT NULL DEFAULT now())`,
  `CREATE INDEX audit_listed ON audit (workspace_id, id)`,

  // Small facts about the installation itself: the set-up link, the secret's check value
  `CREATE TABLE installation (name text PRIMARY KEY, value jsonb NOT NULL)`,
];

import type { Contact, Conversation } from '@nightshift/schema';
import type { LaneConnection, Statement } from './lane-connection.js';
import type { StoredState } from './load.js';
import { int2Array, int4Array, jsonArray, jsonbArray, textArray, timeArray, type Param } from './wire.js';
import type { ContactRow, Stored, WriteSet } from './write-set.js';

/** Closed conversations make room for their successors, so changes go before inserts. */
export function writeConversations(connection: LaneConnection, set: WriteSet): Promise<unknown>[] {
  const sent: Promise<unknown>[] = [];
  if (set.conversations.length > 0)
    sent.push(updateConversations(connection, set.conversations.sort(byRowId)));
  if (set.newConversations.length > 0) sent.push(insertConversations(connection, set.newConversations));
  return sent;
}

/** Sorted by id, because contacts may be shared by conversations of other lanes. */
export function writeContacts(connection: LaneConnection, set: WriteSet): Promise<unknown>[] {
  const sent: Promise<unknown>[] = [];
  if (set.newContacts.length > 0) sent.push(insertContacts(connection, set.newContacts));
  if (set.identities.length > 0) sent.push(insertIdentities(connection, set.identities));
  if (set.contacts.length > 0) sent.push(updateContacts(connection, set.contacts.sort(byContactId)));
  return sent;
}

const UPDATE_CONVERSATIONS: Statement = {
  name: 'update-conversations',
  text: `WITH changed AS (
      UPDATE conversation v SET status = u.status, holder = u.holder, assignee = u.assignee, team = u.team, priority = u.priority,
        seq = u.seq, state = u.state, updated_at = u.updated_at, revision = v.revision + 1
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int4[], $8::json[], $9::timestamptz[], $10::int4[])
        AS u(id, status, holder, assignee, team, priority, seq, state, updated_at, revision)
      WHERE v.id = u.id AND v.revision = u.revision RETURNING 1)
    SELECT expect_rows(count(*), $11::integer, 'a conversation') FROM changed`,
};

function updateConversations(
  connection: LaneConnection,
  rows: readonly Stored<Conversation>[],
): Promise<unknown> {
  return connection.send(UPDATE_CONVERSATIONS, [
    textArray(rows.map(({ row }) => row.id)),
    textArray(rows.map(({ row }) => row.status)),
    textArray(rows.map(({ row }) => row.holder)),
    textArray(rows.map(({ row }) => row.assignee)),
    textArray(rows.map(({ row }) => row.team)),
    textArray(rows.map(({ row }) => row.priority)),
    int4Array(rows.map(({ seq }) => seq)),
    jsonArray(rows.map(({ row }) => stateOf(row))),
    timeArray(rows.map(({ atMs }) => atMs)),
    int4Array(rows.map(({ revision }) => revision)),
    rows.length,
  ]);
}

const INSERT_CONVERSATIONS: Statement = {
  name: 'insert-conversations',
  text: `INSERT INTO conversation (id, workspace_id, channel_id, contact_id, sender, partition, status, holder, assignee, team,
      priority, seq, state, opened_at, updated_at)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int2[], $7::text[], $8::text[], $9::text[],
      $10::text[], $11::text[], $12::int4[], $13::json[], $14::timestamptz[], $15::timestamptz[])`,
};

function insertConversations(
  connection: LaneConnection,
  rows: readonly Stored<Conversation>[],
): Promise<unknown> {
  return connection.send(INSERT_CONVERSATIONS, [
    textArray(rows.map(({ row }) => row.id)),
    textArray(rows.map(({ workspaceId }) => workspaceId)),
    textArray(rows.map(({ row }) => row.channelId)),
    textArray(rows.map(({ row }) => row.contactId)),
    textArray(rows.map(({ sender }) => sender)),
    int2Array(rows.map(({ partition }) => partition)),
    textArray(rows.map(({ row }) => row.status)),
    textArray(rows.map(({ row }) => row.holder)),
    textArray(rows.map(({ row }) => row.assignee)),
    textArray(rows.map(({ row }) => row.team)),
    textArray(rows.map(({ row }) => row.priority)),
    int4Array(rows.map(({ seq }) => seq)),
    jsonArray(rows.map(({ row }) => stateOf(row))),
    timeArray(rows.map(({ row }) => row.openedAtMs)),
    timeArray(rows.map(({ atMs }) => atMs)),
  ]);
}

const INSERT_CONTACTS: Statement = {
  name: 'insert-contacts',
  text: `INSERT INTO contact (id, workspace_id, name, email, phone, language, country, zone, tags, fields, score, consents, marks, visits)
    SELECT id, workspace_id, name, email, phone, language, country, zone,
      ARRAY(SELECT json_array_elements_text(tags)), fields, score, consents, marks, visits
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::json[],
      $10::jsonb[], $11::int4[], $12::jsonb[], $13::jsonb[], $14::int4[])
      AS u(id, workspace_id, name, email, phone, language, country, zone, tags, fields, score, consents, marks, visits)`,
};

function insertContacts(connection: LaneConnection, rows: readonly ContactRow[]): Promise<unknown> {
  const [id = null, ...columns] = contactColumns(rows);
  return connection.send(INSERT_CONTACTS, [
    id,
    textArray(rows.map(({ workspaceId }) => workspaceId)),
    ...columns,
  ]);
}

const UPDATE_CONTACTS: Statement = {
  name: 'update-contacts',
  text: `WITH changed AS (
      UPDATE contact c SET name = u.name, email = u.email, phone = u.phone, language = u.language, country = u.country, zone = u.zone,
        tags = ARRAY(SELECT json_array_elements_text(u.tags)), fields = u.fields, score = u.score, consents = u.consents,
        marks = u.marks, visits = u.visits, revision = c.revision + 1, updated_at = now()
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::json[], $9::jsonb[],
        $10::int4[], $11::jsonb[], $12::jsonb[], $13::int4[], $14::int4[])
        AS u(id, name, email, phone, language, country, zone, tags, fields, score, consents, marks, visits, revision)
      WHERE c.id = u.id AND c.revision = u.revision RETURNING 1)
    SELECT expect_rows(count(*), $15::integer, 'a contact') FROM changed`,
};

function updateContacts(connection: LaneConnection, rows: readonly ContactRow[]): Promise<unknown> {
  return connection.send(UPDATE_CONTACTS, [
    ...contactColumns(rows),
    int4Array(rows.map(({ revision }) => revision)),
    rows.length,
  ]);
}

function contactColumns(rows: readonly ContactRow[]): Param[] {
  const texts = (read: (contact: Contact) => string | undefined): Param =>
    textArray(rows.map(({ contact }) => read(contact) ?? null));
  const documents = (read: (contact: Contact) => unknown): Param =>
    jsonbArray(rows.map(({ contact }) => JSON.stringify(read(contact))));
  return [
    texts(({ id }) => id),
    texts(({ name }) => name),
    texts(({ email }) => email),
    texts(({ phone }) => phone),
    texts(({ language }) => language),
    texts(({ country }) => country),
    texts(({ zone }) => zone),
    jsonArray(rows.map(({ contact }) => JSON.stringify(contact.tags))),
    documents(({ fields }) => fields),
    int4Array(rows.map(({ contact }) => contact.score)),
    documents(({ consents }) => consents),
    documents(({ marks }) => marks),
    int4Array(rows.map(({ contact }) => contact.visits)),
  ];
}

const INSERT_IDENTITIES: Statement = {
  name: 'insert-identities',
  text: 'INSERT INTO identity (channel_id, external_id, contact_id) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])',
};

function insertIdentities(connection: LaneConnection, rows: WriteSet['identities']): Promise<unknown> {
  return connection.send(INSERT_IDENTITIES, [
    textArray(rows.map(({ channelId }) => channelId)),
    textArray(rows.map(({ sender }) => sender)),
    textArray(rows.map(({ contactId }) => contactId)),
  ]);
}

/** Everything about a conversation that has no column of its own. Named one by one, because this is hot and spreading is not. */
function stateOf(conversation: Conversation): string {
  const state: { [Key in keyof Required<StoredState>]: StoredState[Key] | undefined } = {
    channelType: conversation.channelType,
    turn: conversation.turn,
    isOpened: conversation.isOpened,
    isHeard: conversation.isHeard,
    openedAtMs: conversation.openedAtMs,
    lastCustomerAtMs: conversation.lastCustomerAtMs,
    lastBotAtMs: conversation.lastBotAtMs,
    lastAgentAtMs: conversation.lastAgentAtMs,
    buffer: conversation.buffer,
    gathering: conversation.gathering,
    heldTimers: conversation.heldTimers,
    snoozedUntilMs: conversation.snoozedUntilMs,
    language: conversation.language,
    page: conversation.page,
  };
  return JSON.stringify(state);
}

function byRowId(a: Stored<Conversation>, b: Stored<Conversation>): number {
  return a.row.id < b.row.id ? -1 : 1;
}

function byContactId(a: ContactRow, b: ContactRow): number {
  return a.contact.id < b.contact.id ? -1 : 1;
}

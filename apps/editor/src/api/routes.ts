// Written by tests/contract/editor-routes.test.ts from the engine's OpenAPI document; do not edit.
import type { Flow } from '@nightshift/schema';

export interface Routes {
  'POST /auth/login': {
    query: undefined;
    body: { email: string; password: string };
    answer: {
      id: string;
      email: string;
      name: string;
      role: 'admin' | 'operator' | 'agent' | 'developer';
      teams: string[];
      languages: string[];
      capacity: number;
      isOnline: boolean;
      calendar: string | null;
      createdAt: string;
    };
  };
  'POST /auth/logout': { query: undefined; body: undefined; answer: undefined };
  'GET /auth/me': {
    query: undefined;
    body: undefined;
    answer: {
      type: 'account' | 'token';
      id: string;
      name: string;
      role: 'admin' | 'operator' | 'agent' | 'developer';
      permissions: (
        | 'flows.read'
        | 'flows.write'
        | 'flows.publish'
        | 'channels.read'
        | 'channels.write'
        | 'messages.send'
        | 'inbox.read'
        | 'inbox.write'
        | 'timeline.read'
        | 'contacts.read'
        | 'contacts.write'
        | 'contacts.export'
        | 'contacts.erase'
        | 'settings.read'
        | 'settings.write'
        | 'settings.hosts'
        | 'ai.read'
        | 'ai.write'
        | 'knowledge.read'
        | 'knowledge.write'
        | 'calendars.write'
        | 'team.read'
        | 'team.write'
        | 'tokens.write'
        | 'secrets.write'
        | 'audit.read'
        | 'operations.read'
        | 'operations.write'
        | 'stream.read'
      )[];
      workspaceId: string;
      account: {
        id: string;
        email: string;
        name: string;
        role: 'admin' | 'operator' | 'agent' | 'developer';
        teams: string[];
        languages: string[];
        capacity: number;
        isOnline: boolean;
        calendar: string | null;
        createdAt: string;
      } | null;
    };
  };
  'POST /setup': {
    query: undefined;
    body: { token: string; email: string; name: string; password: string };
    answer: {
      id: string;
      email: string;
      name: string;
      role: 'admin' | 'operator' | 'agent' | 'developer';
      teams: string[];
      languages: string[];
      capacity: number;
      isOnline: boolean;
      calendar: string | null;
      createdAt: string;
    };
  };
  'POST /flows/check': {
    query: undefined;
    body: unknown;
    answer: {
      isFlow: boolean;
      problems: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
      warnings: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
    };
  };
  'GET /flows/{id}/known': {
    query: undefined;
    body: undefined;
    answer: {
      calendars?: string[];
      teams?: string[];
      emptyTeams?: string[];
      tags?: string[];
      flows?: string[];
      knowledge?: string[];
      providers?: string[];
      fields?: string[];
      values?: string[];
      secrets?: { name: string; hosts: string[] }[];
      channels?: {
        id: string;
        type: string;
        name: string;
        shows: { parts?: string[]; textLength?: number; buttons?: number; cards?: number };
      }[];
      listening?: { type: string; v: number; config: Record<string, unknown> }[];
    };
  };
  'GET /flows/{id}/counts': {
    query: { from?: string | undefined; to?: string | undefined; version?: number | undefined };
    body: undefined;
    answer: {
      countedUntil: string;
      items: {
        version: number;
        nodeId: string;
        what: 'fired' | 'entered' | 'waited' | 'left' | 'failed';
        port: string | null;
        count: number;
      }[];
    };
  };
  'GET /flows/{id}/conversations': {
    query: {
      limit?: number | undefined;
      cursor?: string | undefined;
      among?: ('through' | 'all') | undefined;
      words?: string | undefined;
    };
    body: undefined;
    answer: {
      items: {
        conversationId: string;
        eventId: string | null;
        at: string;
        contact: { id: string; name: string | null };
        status: 'idle' | 'open' | 'snoozed' | 'closed';
        language: string | null;
        messages: number;
        firstWords: string | null;
        found: string | null;
        outcome: ('failed' | 'with-people' | 'waits' | 'finished' | 'stopped') | null;
        nodeId: string | null;
      }[];
      nextCursor: string | null;
    };
  };
  'GET /flows/{id}/runs': {
    query: undefined;
    body: undefined;
    answer: { items: { version: number; nodeId: string; count: number; oldestAt: string }[] };
  };
  'GET /flows/{id}/callers': {
    query: undefined;
    body: undefined;
    answer: { items: { id: string; name: string }[] };
  };
  'POST /flows/{id}/runs/move': {
    query: undefined;
    body: { fromVersion: number };
    answer: { conversations: number; left: number };
  };
  'POST /flows/{id}/runs/hand-over': {
    query: undefined;
    body: { version: number };
    answer: { conversations: number };
  };
  'GET /flows/{id}/tests': {
    query: undefined;
    body: undefined;
    answer: { revision: number; items: Record<string, unknown>[] };
  };
  'PUT /flows/{id}/tests': {
    query: undefined;
    body: { items: Record<string, unknown>[] };
    answer: { revision: number };
  };
  'POST /calls/try': {
    query: undefined;
    body: {
      call: string;
      input: unknown;
      purpose?: 'simulator' | 'question-box';
      flow?: string;
      models?: false;
      said?: { by: 'customer' | 'bot' | 'agent'; text: string }[];
    };
    answer: { outcome: { ok: boolean; value?: unknown; code?: string; message?: string }; tookMs: number };
  };
  'POST /flows/import': {
    query: { publish?: boolean | undefined; unfinished?: boolean | undefined };
    body: unknown;
    answer: {
      id: string;
      version: number | null;
      revision: number;
      problems: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
      warnings: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
    };
  };
  'POST /flows/fetch': { query: undefined; body: { url: string }; answer: { text: string } };
  'GET /flows': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: {
        id: string;
        name: string;
        revision: number;
        liveVersion: number | null;
        latestVersion: number | null;
        isDraftChanged: boolean;
        errors: number | null;
        toFillIn: number | null;
        warnings: number | null;
        templateId: string | null;
        folderId: string | null;
        isArchived: boolean;
        createdAt: string;
        updatedAt: string;
        updatedBy: { id: string; name: string | null } | null;
      }[];
      nextCursor: string | null;
    };
  };
  'POST /flows': {
    query: undefined;
    body: unknown;
    answer: {
      id: string;
      revision: number;
      problems: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
    };
  };
  'GET /flows/{id}': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      name: string;
      revision: number;
      liveVersion: number | null;
      latestVersion: number | null;
      isDraftChanged: boolean;
      errors: number | null;
      toFillIn: number | null;
      warnings: number | null;
      templateId: string | null;
      folderId: string | null;
      isArchived: boolean;
      createdAt: string;
      updatedAt: string;
      updatedBy: { id: string; name: string | null } | null;
      draft: Flow;
    };
  };
  'PUT /flows/{id}': {
    query: undefined;
    body: unknown;
    answer: {
      id: string;
      revision: number;
      problems: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
    };
  };
  'DELETE /flows/{id}': { query: undefined; body: undefined; answer: undefined };
  'PATCH /flows/{id}': {
    query: undefined;
    body: { folderId?: string | null; isArchived?: boolean };
    answer: undefined;
  };
  'POST /flows/{id}/publish': {
    query: undefined;
    body: { label?: string; version?: number } | undefined;
    answer: {
      id: string;
      version: number;
      problems: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
      warnings: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
    };
  };
  'POST /flows/{id}/unpublish': {
    query: undefined;
    body: undefined;
    answer: { id: string; liveVersion: null };
  };
  'GET /flows/{id}/export': { query: { version?: number | undefined }; body: undefined; answer: Flow };
  'GET /flows/{id}/versions': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: {
        version: number;
        isLive: boolean;
        label: string | null;
        publishedAt: string;
        publishedBy: string | null;
        author: string | null;
        liveUntil: string | null;
      }[];
      nextCursor: string | null;
    };
  };
  'GET /flows/{id}/versions/{version}': { query: undefined; body: undefined; answer: Flow };
  'PATCH /flows/{id}/versions/{version}': {
    query: undefined;
    body: { label: string | null };
    answer: { version: number; label: string | null };
  };
  'GET /folders': { query: undefined; body: undefined; answer: { items: { id: string; name: string }[] } };
  'POST /folders': { query: undefined; body: { name: string }; answer: { id: string; name: string } };
  'PATCH /folders/{id}': { query: undefined; body: { name: string }; answer: { id: string; name: string } };
  'DELETE /folders/{id}': { query: undefined; body: undefined; answer: { flows: string[] } };
  'GET /flow-texts': {
    query: { search: string | undefined };
    body: undefined;
    answer: { items: { id: string; text: string }[] };
  };
  'POST /flows/{id}/presence': {
    query: undefined;
    body: {
      page: string;
      step: string | null;
      isHere: boolean;
      asks?: boolean;
      contested?: { path: string; text: string }[];
    };
    answer: undefined;
  };
  'GET /nodes': {
    query: undefined;
    body: undefined;
    answer: { items: { kind: string; type: string; version: number }[] };
  };
  'GET /templates': {
    query: undefined;
    body: undefined;
    answer: {
      items: {
        schema: 1;
        id: string;
        name: string | Record<string, string>;
        description: string | Record<string, string>;
        languages: string[];
        category: string;
        festival?: { name: string; country: string };
        picture?: string;
        settings: {
          key: string;
          type:
            'text' | 'text-by-language' | 'number' | 'boolean' | 'date' | 'url' | 'team' | 'tag' | 'calendar';
          title: string | Record<string, string>;
          description?: string | Record<string, string>;
          default?: unknown;
          required?: boolean;
          group?: string;
          after?: string;
        }[];
        groups?: { name: string; title: string | Record<string, string> }[];
        calendars?: Record<string, Record<string, unknown>>;
        teams?: { name: string; title?: string | Record<string, string> }[];
        knowledge?: {
          name: string;
          title: string | Record<string, string>;
          entries: string;
          evaluation?: string;
        }[];
        flows: string[];
        flowTitles?: Record<
          string,
          { name: string | Record<string, string>; description?: string | Record<string, string> }
        >;
      }[];
    };
  };
  'GET /templates/{id}': {
    query: undefined;
    body: undefined;
    answer: {
      template: {
        schema: 1;
        id: string;
        name: string | Record<string, string>;
        description: string | Record<string, string>;
        languages: string[];
        category: string;
        festival?: { name: string; country: string };
        picture?: string;
        settings: {
          key: string;
          type:
            'text' | 'text-by-language' | 'number' | 'boolean' | 'date' | 'url' | 'team' | 'tag' | 'calendar';
          title: string | Record<string, string>;
          description?: string | Record<string, string>;
          default?: unknown;
          required?: boolean;
          group?: string;
          after?: string;
        }[];
        groups?: { name: string; title: string | Record<string, string> }[];
        calendars?: Record<string, Record<string, unknown>>;
        teams?: { name: string; title?: string | Record<string, string> }[];
        knowledge?: {
          name: string;
          title: string | Record<string, string>;
          entries: string;
          evaluation?: string;
        }[];
        flows: string[];
        flowTitles?: Record<
          string,
          { name: string | Record<string, string>; description?: string | Record<string, string> }
        >;
      };
      flows: Flow[];
      knowledge: {
        name: string;
        title: string | Record<string, string>;
        entries: { question: string; answer: string; language: string; market: string | null }[];
      }[];
      readme: string;
    };
  };
  'GET /templates/{id}/tests': {
    query: undefined;
    body: undefined;
    answer: {
      items: {
        flow: string;
        test: {
          name: string;
          flow?: string;
          flows?: string[];
          now?: string;
          seed?: number;
          channel?: { id?: string; type?: string; name?: string };
          contact?: {
            id?: string;
            name?: string;
            email?: string;
            phone?: string;
            language?: string;
            country?: string;
            zone?: string;
            tags?: string[];
            fields?: Record<string, unknown>;
            score?: number;
            visits?: number;
          };
          calendars?: Record<string, Record<string, unknown>>;
          agents?: {
            id?: string;
            name: string;
            teams?: string[];
            languages?: string[];
            online?: boolean;
            capacity?: number;
            open?: number;
            calendar?: string;
          }[];
          calls?: (
            | { type: string; takes?: string; returns: unknown }
            | { type: string; takes?: string; fails: { code: string; message?: string } }
          )[];
          values?: Record<string, unknown>;
          knowledge?: Record<
            string,
            string | { question: string; answer: string; language?: string; market?: string }[]
          >;
          steps: (
            | {
                says: string;
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                presses: string;
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                burst: string[];
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                after: string;
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                until: string;
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                visits: string;
                dwellMs?: number;
                title?: string;
                referrer?: string;
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                event: string;
                data?: Record<string, unknown>;
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                opens: true;
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                tags: { add?: string[]; remove?: string[] };
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                identify: {
                  name?: string;
                  email?: string;
                  phone?: string;
                  language?: string;
                  country?: string;
                  zone?: string;
                  fields?: Record<string, unknown>;
                };
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                agent: string;
                says: string;
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                agent: string;
                does: 'take-over' | 'hand-back' | 'close' | 'reopen';
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                agent: string;
                snoozes: string;
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                assign: { agent?: string | null; team?: string | null };
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
            | {
                agent: string;
                online: boolean;
                expect?: ({ says: string | { contains: string } | { matches: string } } | { type: string })[];
              }
          )[];
          expectEnd?: {
            status?: 'waiting' | 'ended' | 'failed';
            vars?: Record<string, unknown>;
            tags?: string[];
            fields?: Record<string, unknown>;
            assignee?: string | null;
            team?: string | null;
          };
        };
      }[];
    };
  };
  'POST /templates/{id}/rehearse': {
    query: undefined;
    body:
      | {
          set?: Record<string, unknown>;
          publish?: boolean;
          channels?: string[];
          languages?: string[];
          language?: string;
          replace?: boolean;
          overlaps?: Record<string, 'wins' | 'yields'>;
          names?: {
            teams?: Record<string, string>;
            calendars?: Record<string, string>;
            tags?: Record<string, string>;
            knowledge?: Record<string, string>;
          };
        }
      | undefined;
    answer: {
      flows: {
        id: string;
        version: number | null;
        revision: number;
        problems: {
          code: string;
          severity: 'error' | 'warning';
          nodeId?: string;
          path: string;
          message: string;
          fix?: string;
          params?: Record<string, unknown>;
          words?: Record<string, { message: string; fix?: string }>;
        }[];
      }[];
      problems: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
      calendars: string[];
      teams: string[];
      joined: string[];
      knowledge: {
        name: string;
        isNew: boolean;
        entries: {
          question: string;
          answer: string;
          language: string;
          market: string | null;
          change: 'added' | 'changed' | 'same' | 'yours';
        }[];
        removed: number;
      }[];
      warnings: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
      uses: { teams: string[]; calendars: string[]; tags: string[]; knowledge: string[] };
    };
  };
  'POST /templates/{id}/install': {
    query: undefined;
    body:
      | {
          set?: Record<string, unknown>;
          publish?: boolean;
          channels?: string[];
          languages?: string[];
          language?: string;
          replace?: boolean;
          overlaps?: Record<string, 'wins' | 'yields'>;
          names?: {
            teams?: Record<string, string>;
            calendars?: Record<string, string>;
            tags?: Record<string, string>;
            knowledge?: Record<string, string>;
          };
        }
      | undefined;
    answer: {
      id: string;
      version: number | null;
      problems: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
      templateId: string;
      flows: {
        id: string;
        version: number | null;
        revision: number;
        problems: {
          code: string;
          severity: 'error' | 'warning';
          nodeId?: string;
          path: string;
          message: string;
          fix?: string;
          params?: Record<string, unknown>;
          words?: Record<string, { message: string; fix?: string }>;
        }[];
      }[];
      calendars: string[];
      teams: string[];
      joined: string[];
      knowledge: {
        name: string;
        isNew: boolean;
        entries: {
          question: string;
          answer: string;
          language: string;
          market: string | null;
          change: 'added' | 'changed' | 'same' | 'yours';
        }[];
        removed: number;
      }[];
      warnings: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
    };
  };
  'GET /channel-types': {
    query: undefined;
    body: undefined;
    answer: {
      items: {
        type: string;
        title: string | Record<string, string>;
        description: string | Record<string, string>;
        config: unknown;
        secrets: string[];
        shows: { parts?: string[]; textLength?: number; buttons?: number; cards?: number };
      }[];
    };
  };
  'POST /channels': {
    query: undefined;
    body: { type: 'web' | 'api'; name: string; config?: Record<string, unknown> };
    answer: {
      id: string;
      type: string;
      name: string;
      config: Record<string, unknown>;
      secrets: string[];
      isActive: boolean;
      isDemo: boolean;
      pageSeen: { at: string; url: string } | null;
      createdAt: string;
    };
  };
  'GET /channels': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: {
        id: string;
        type: string;
        name: string;
        config: Record<string, unknown>;
        secrets: string[];
        isActive: boolean;
        isDemo: boolean;
        pageSeen: { at: string; url: string } | null;
        createdAt: string;
      }[];
      nextCursor: string | null;
    };
  };
  'GET /channels/{id}': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      type: string;
      name: string;
      config: Record<string, unknown>;
      secrets: string[];
      isActive: boolean;
      isDemo: boolean;
      pageSeen: { at: string; url: string } | null;
      createdAt: string;
    };
  };
  'PATCH /channels/{id}': {
    query: undefined;
    body: { name?: string; isActive?: boolean; config?: Record<string, unknown> };
    answer: {
      id: string;
      type: string;
      name: string;
      config: Record<string, unknown>;
      secrets: string[];
      isActive: boolean;
      isDemo: boolean;
      pageSeen: { at: string; url: string } | null;
      createdAt: string;
    };
  };
  'POST /channels/{id}/events': {
    query: undefined;
    body: {
      externalId: string;
      from: {
        id: string;
        name?: string;
        language?: string;
        country?: string;
        zone?: string;
        email?: string;
        phone?: string;
        fields?: Record<string, unknown>;
      };
      type: string;
      data?: Record<string, unknown>;
    };
    answer: { eventId: string; conversationId?: string; duplicate: boolean };
  };
  'GET /conversations': {
    query: {
      limit?: number | undefined;
      cursor?: string | undefined;
      status?: ('idle' | 'open' | 'snoozed' | 'closed') | undefined;
      assignee?: string | undefined;
      team?: string | undefined;
      contact?: string | undefined;
      channel?: string | undefined;
    };
    body: undefined;
    answer: {
      items: {
        id: string;
        channel: { id: string; type: string; name: string };
        contact: {
          id: string;
          name: string | null;
          email: string | null;
          language: string | null;
          country: string | null;
          tags: string[];
        };
        status: 'idle' | 'open' | 'snoozed' | 'closed';
        snoozedUntil: string | null;
        holder: 'bot' | 'human';
        assignee: string | null;
        team: string | null;
        priority: 'low' | 'normal' | 'high' | 'urgent';
        seq: number;
        lastMessage: { seq: number; direction: 'in' | 'out'; text: string; at: string } | null;
        page: { url: string; title?: string } | null;
        openedAt: string;
        updatedAt: string;
      }[];
      nextCursor: string | null;
    };
  };
  'GET /conversations/{id}': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      channel: { id: string; type: string; name: string };
      contact: {
        id: string;
        name: string | null;
        email: string | null;
        language: string | null;
        country: string | null;
        tags: string[];
      };
      status: 'idle' | 'open' | 'snoozed' | 'closed';
      snoozedUntil: string | null;
      holder: 'bot' | 'human';
      assignee: string | null;
      team: string | null;
      priority: 'low' | 'normal' | 'high' | 'urgent';
      seq: number;
      lastMessage: { seq: number; direction: 'in' | 'out'; text: string; at: string } | null;
      page: { url: string; title?: string } | null;
      openedAt: string;
      updatedAt: string;
    };
  };
  'GET /conversations/{id}/messages': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: {
        id: string;
        conversationId: string;
        seq: number;
        direction: 'in' | 'out';
        author: { type: 'customer' | 'bot' | 'agent' | 'system'; id?: string; name?: string };
        text: string;
        parts: (
          | { type: 'buttons'; buttons: { label: string; value: string; url?: string }[] }
          | {
              type: 'cards';
              cards: {
                title: string;
                text?: string;
                image?: string;
                buttons?: { label: string; value: string; url?: string }[];
              }[];
            }
          | { type: 'image'; url: string; alt?: string }
          | { type: 'file'; url: string; name: string; sizeBytes?: number }
          | {
              type: 'input';
              input: 'text' | 'email' | 'phone' | 'number' | 'date' | 'choice' | 'rating';
              placeholder?: string;
              consent?: string;
            }
          | { type: 'sources'; sources: { id: string; title: string; url?: string }[] }
        )[];
        at: string;
        externalId?: string;
        delivery: 'received' | 'stored' | 'queued' | 'sent' | 'failed' | 'suppressed' | 'unknown';
      }[];
      nextCursor: string | null;
    };
  };
  'POST /conversations/{id}/messages': {
    query: undefined;
    body: {
      text: string;
      parts?: (
        | { type: 'buttons'; buttons: { label: string; value: string; url?: string }[] }
        | {
            type: 'cards';
            cards: {
              title: string;
              text?: string;
              image?: string;
              buttons?: { label: string; value: string; url?: string }[];
            }[];
          }
        | { type: 'image'; url: string; alt?: string }
        | { type: 'file'; url: string; name: string; sizeBytes?: number }
        | {
            type: 'input';
            input: 'text' | 'email' | 'phone' | 'number' | 'date' | 'choice' | 'rating';
            placeholder?: string;
            consent?: string;
          }
        | { type: 'sources'; sources: { id: string; title: string; url?: string }[] }
      )[];
      externalId?: string;
      agentId?: string;
    };
    answer: { messageId: string; conversationId: string; duplicate: boolean };
  };
  'GET /conversations/{id}/timeline': {
    query: { limit?: number | undefined; cursor?: string | undefined; explain?: string | undefined };
    body: undefined;
    answer: {
      items: {
        eventId: string;
        at: string;
        type: string;
        status: 'waiting' | 'done' | 'parked';
        event: { type: string };
        trace: { type: string; say: string }[];
        effects: {
          id: string;
          type: string;
          outbox?: { status: string; attempts: number; error: string | null; finishedAt: string | null };
          messageId?: string;
        }[];
        error: string | null;
        outbox?: { status: string; attempts: number; error: string | null; finishedAt: string | null };
      }[];
      nextCursor: string | null;
      explanation?: { eventId: string; basis: 'now'; triggers: { type: string; say: string }[] };
    };
  };
  'POST /conversations/{id}/assign': {
    query: undefined;
    body: { agentId?: string | null; team?: string | null };
    answer: {
      id: string;
      channel: { id: string; type: string; name: string };
      contact: {
        id: string;
        name: string | null;
        email: string | null;
        language: string | null;
        country: string | null;
        tags: string[];
      };
      status: 'idle' | 'open' | 'snoozed' | 'closed';
      snoozedUntil: string | null;
      holder: 'bot' | 'human';
      assignee: string | null;
      team: string | null;
      priority: 'low' | 'normal' | 'high' | 'urgent';
      seq: number;
      lastMessage: { seq: number; direction: 'in' | 'out'; text: string; at: string } | null;
      page: { url: string; title?: string } | null;
      openedAt: string;
      updatedAt: string;
    };
  };
  'POST /conversations/{id}/take-over': {
    query: undefined;
    body: { agentId?: string } | undefined;
    answer: {
      id: string;
      channel: { id: string; type: string; name: string };
      contact: {
        id: string;
        name: string | null;
        email: string | null;
        language: string | null;
        country: string | null;
        tags: string[];
      };
      status: 'idle' | 'open' | 'snoozed' | 'closed';
      snoozedUntil: string | null;
      holder: 'bot' | 'human';
      assignee: string | null;
      team: string | null;
      priority: 'low' | 'normal' | 'high' | 'urgent';
      seq: number;
      lastMessage: { seq: number; direction: 'in' | 'out'; text: string; at: string } | null;
      page: { url: string; title?: string } | null;
      openedAt: string;
      updatedAt: string;
    };
  };
  'POST /conversations/{id}/hand-back': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      channel: { id: string; type: string; name: string };
      contact: {
        id: string;
        name: string | null;
        email: string | null;
        language: string | null;
        country: string | null;
        tags: string[];
      };
      status: 'idle' | 'open' | 'snoozed' | 'closed';
      snoozedUntil: string | null;
      holder: 'bot' | 'human';
      assignee: string | null;
      team: string | null;
      priority: 'low' | 'normal' | 'high' | 'urgent';
      seq: number;
      lastMessage: { seq: number; direction: 'in' | 'out'; text: string; at: string } | null;
      page: { url: string; title?: string } | null;
      openedAt: string;
      updatedAt: string;
    };
  };
  'POST /conversations/{id}/close': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      channel: { id: string; type: string; name: string };
      contact: {
        id: string;
        name: string | null;
        email: string | null;
        language: string | null;
        country: string | null;
        tags: string[];
      };
      status: 'idle' | 'open' | 'snoozed' | 'closed';
      snoozedUntil: string | null;
      holder: 'bot' | 'human';
      assignee: string | null;
      team: string | null;
      priority: 'low' | 'normal' | 'high' | 'urgent';
      seq: number;
      lastMessage: { seq: number; direction: 'in' | 'out'; text: string; at: string } | null;
      page: { url: string; title?: string } | null;
      openedAt: string;
      updatedAt: string;
    };
  };
  'POST /conversations/{id}/reopen': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      channel: { id: string; type: string; name: string };
      contact: {
        id: string;
        name: string | null;
        email: string | null;
        language: string | null;
        country: string | null;
        tags: string[];
      };
      status: 'idle' | 'open' | 'snoozed' | 'closed';
      snoozedUntil: string | null;
      holder: 'bot' | 'human';
      assignee: string | null;
      team: string | null;
      priority: 'low' | 'normal' | 'high' | 'urgent';
      seq: number;
      lastMessage: { seq: number; direction: 'in' | 'out'; text: string; at: string } | null;
      page: { url: string; title?: string } | null;
      openedAt: string;
      updatedAt: string;
    };
  };
  'POST /conversations/{id}/snooze': {
    query: undefined;
    body: { until: string };
    answer: {
      id: string;
      channel: { id: string; type: string; name: string };
      contact: {
        id: string;
        name: string | null;
        email: string | null;
        language: string | null;
        country: string | null;
        tags: string[];
      };
      status: 'idle' | 'open' | 'snoozed' | 'closed';
      snoozedUntil: string | null;
      holder: 'bot' | 'human';
      assignee: string | null;
      team: string | null;
      priority: 'low' | 'normal' | 'high' | 'urgent';
      seq: number;
      lastMessage: { seq: number; direction: 'in' | 'out'; text: string; at: string } | null;
      page: { url: string; title?: string } | null;
      openedAt: string;
      updatedAt: string;
    };
  };
  'POST /conversations/{id}/typing': { query: undefined; body: { isTyping: boolean }; answer: undefined };
  'POST /conversations/{id}/messages/{message}/mark-wrong': {
    query: undefined;
    body:
      { base?: string; answer?: string; passage?: string; unanswerable?: true; note?: string } | undefined;
    answer: {
      baseId: string;
      case: {
        id: string;
        question: string;
        language: string | null;
        market: string | null;
        expect:
          | 'none'
          | {
              passage?: string;
              title?: string;
              source?: string;
              fact?: string;
              facts?: string[];
              answer?: string;
              not?: string;
            };
        origin: 'typed' | 'imported' | 'marked-wrong' | 'gap';
        conversationId: string | null;
        messageId: string | null;
        note: string | null;
        createdAt: string;
      };
    };
  };
  'DELETE /conversations/{id}/messages/{message}/mark-wrong': {
    query: undefined;
    body: undefined;
    answer: undefined;
  };
  'GET /contacts/{id}': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      name?: string;
      email?: string;
      phone?: string;
      language?: string;
      country?: string;
      zone?: string;
      tags: string[];
      fields: Record<string, unknown>;
      score: number;
      consents: { kind: string; text: string; atMs: number }[];
      marks: Record<string, unknown>;
      visits: number;
      revision: number;
      createdAt: string;
      updatedAt: string;
      identities: { channelId: string; externalId: string }[];
    };
  };
  'PATCH /contacts/{id}': {
    query: undefined;
    body: {
      name?: string | null;
      email?: string | null;
      phone?: string | null;
      language?: string | null;
      country?: string | null;
      zone?: string | null;
      fields?: Record<string, unknown>;
      tags?: string[] | { add?: string[]; remove?: string[] };
    };
    answer: {
      id: string;
      name?: string;
      email?: string;
      phone?: string;
      language?: string;
      country?: string;
      zone?: string;
      tags: string[];
      fields: Record<string, unknown>;
      score: number;
      consents: { kind: string; text: string; atMs: number }[];
      marks: Record<string, unknown>;
      visits: number;
      revision: number;
      createdAt: string;
      updatedAt: string;
      identities: { channelId: string; externalId: string }[];
    };
  };
  'DELETE /contacts/{id}': {
    query: undefined;
    body: undefined;
    answer: { conversations: number; messages: number };
  };
  'GET /contacts/{id}/export': {
    query: undefined;
    body: undefined;
    answer: {
      contact: {
        id: string;
        name?: string;
        email?: string;
        phone?: string;
        language?: string;
        country?: string;
        zone?: string;
        tags: string[];
        fields: Record<string, unknown>;
        score: number;
        consents: { kind: string; text: string; atMs: number }[];
        marks: Record<string, unknown>;
        visits: number;
        revision: number;
        createdAt: string;
        updatedAt: string;
        identities: { channelId: string; externalId: string }[];
      };
      conversations: Record<string, unknown>[];
    };
  };
  'GET /users': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: {
        id: string;
        email: string;
        name: string;
        role: 'admin' | 'operator' | 'agent' | 'developer';
        teams: string[];
        languages: string[];
        capacity: number;
        isOnline: boolean;
        calendar: string | null;
        createdAt: string;
      }[];
      nextCursor: string | null;
    };
  };
  'POST /users': {
    query: undefined;
    body: {
      email: string;
      name: string;
      password: string;
      role: 'admin' | 'operator' | 'agent' | 'developer';
      teams?: string[];
      languages?: string[];
      capacity?: number;
      calendar?: string | null;
    };
    answer: {
      id: string;
      email: string;
      name: string;
      role: 'admin' | 'operator' | 'agent' | 'developer';
      teams: string[];
      languages: string[];
      capacity: number;
      isOnline: boolean;
      calendar: string | null;
      createdAt: string;
    };
  };
  'PATCH /users/{id}': {
    query: undefined;
    body: {
      name?: string;
      role?: 'admin' | 'operator' | 'agent' | 'developer';
      password?: string;
      isOnline?: boolean;
      teams?: string[];
      languages?: string[];
      capacity?: number;
      calendar?: string | null;
    };
    answer: {
      id: string;
      email: string;
      name: string;
      role: 'admin' | 'operator' | 'agent' | 'developer';
      teams: string[];
      languages: string[];
      capacity: number;
      isOnline: boolean;
      calendar: string | null;
      createdAt: string;
    };
  };
  'DELETE /users/{id}': { query: undefined; body: undefined; answer: undefined };
  'PATCH /me': {
    query: undefined;
    body: { isOnline?: boolean; name?: string; languages?: string[]; password?: string };
    answer: {
      id: string;
      email: string;
      name: string;
      role: 'admin' | 'operator' | 'agent' | 'developer';
      teams: string[];
      languages: string[];
      capacity: number;
      isOnline: boolean;
      calendar: string | null;
      createdAt: string;
    };
  };
  'GET /teams': {
    query: undefined;
    body: undefined;
    answer: { items: { name: string; title: string; people: number }[] };
  };
  'PUT /teams/{name}': { query: undefined; body: { title: string }; answer: { name: string; title: string } };
  'DELETE /teams/{name}': { query: undefined; body: undefined; answer: undefined };
  'GET /tokens': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: {
        id: string;
        name: string;
        role: 'admin' | 'operator' | 'agent' | 'developer';
        lastUsedAt: string | null;
        createdAt: string;
      }[];
      nextCursor: string | null;
    };
  };
  'POST /tokens': {
    query: undefined;
    body: { name: string; role: 'admin' | 'operator' | 'agent' | 'developer' };
    answer: { id: string; token: string };
  };
  'DELETE /tokens/{id}': { query: undefined; body: undefined; answer: undefined };
  'GET /audit': {
    query: {
      limit?: number | undefined;
      cursor?: string | undefined;
      actor?: string | undefined;
      kind?: string | undefined;
      subject?: string | undefined;
      from?: string | undefined;
      until?: string | undefined;
    };
    body: undefined;
    answer: {
      items: {
        id: string;
        actor: string;
        actorName: string | null;
        action: string;
        subject: string;
        subjectName: string | null;
        detail: Record<string, unknown>;
        at: string;
      }[];
      nextCursor: string | null;
    };
  };
  'GET /secrets': {
    query: undefined;
    body: undefined;
    answer: {
      items: { name: string; hosts: string[]; shownTo: string[]; setAt: string }[];
      missing: { name: string; shownTo: string[] }[];
    };
  };
  'PUT /secrets/{name}': { query: undefined; body: { value?: string; hosts?: string[] }; answer: undefined };
  'DELETE /secrets/{name}': { query: undefined; body: undefined; answer: undefined };
  'GET /settings': {
    query: undefined;
    body: undefined;
    answer: { name: string; values: Record<string, unknown>; allowedHosts: string[]; languages: string[] };
  };
  'PATCH /settings': {
    query: undefined;
    body: { name?: string; values?: Record<string, unknown>; allowedHosts?: string[]; languages?: string[] };
    answer: { name: string; values: Record<string, unknown>; allowedHosts: string[]; languages: string[] };
  };
  'GET /calendars': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: {
        name: string;
        document: {
          zone: string;
          week: Record<string, string[]>;
          holidays?: string[];
          days?: Record<string, { name?: string; periods: string[] }>;
          makeUpWorkdays?: 'work' | 'ignore';
        };
      }[];
      nextCursor: string | null;
    };
  };
  'GET /calendars/{name}': {
    query: undefined;
    body: undefined;
    answer: {
      name: string;
      document: {
        zone: string;
        week: Record<string, string[]>;
        holidays?: string[];
        days?: Record<string, { name?: string; periods: string[] }>;
        makeUpWorkdays?: 'work' | 'ignore';
      };
      problems: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
    };
  };
  'PUT /calendars/{name}': {
    query: undefined;
    body: {
      zone: string;
      week: Record<string, string[]>;
      holidays?: string[];
      days?: Record<string, { name?: string; periods: string[] }>;
      makeUpWorkdays?: 'work' | 'ignore';
    };
    answer: {
      name: string;
      document: {
        zone: string;
        week: Record<string, string[]>;
        holidays?: string[];
        days?: Record<string, { name?: string; periods: string[] }>;
        makeUpWorkdays?: 'work' | 'ignore';
      };
      problems: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
    };
  };
  'DELETE /calendars/{name}': { query: undefined; body: undefined; answer: undefined };
  'GET /knowledge/bases': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: {
        id: string;
        name: string;
        sources: number;
        passages: number;
        pending: number;
        failed: number;
        languages: string[];
        formerNames: string[];
        synonyms: string[][];
        changedAt: string;
        createdAt: string;
      }[];
      nextCursor: string | null;
    };
  };
  'POST /knowledge/bases': {
    query: undefined;
    body: { name: string };
    answer: {
      id: string;
      name: string;
      sources: number;
      passages: number;
      pending: number;
      failed: number;
      languages: string[];
      formerNames: string[];
      synonyms: string[][];
      changedAt: string;
      createdAt: string;
    };
  };
  'GET /knowledge/bases/{base}': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      name: string;
      sources: number;
      passages: number;
      pending: number;
      failed: number;
      languages: string[];
      formerNames: string[];
      synonyms: string[][];
      changedAt: string;
      createdAt: string;
    };
  };
  'PATCH /knowledge/bases/{base}': {
    query: undefined;
    body: { name?: string; synonyms?: string[][] };
    answer: {
      id: string;
      name: string;
      sources: number;
      passages: number;
      pending: number;
      failed: number;
      languages: string[];
      formerNames: string[];
      synonyms: string[][];
      changedAt: string;
      createdAt: string;
    };
  };
  'DELETE /knowledge/bases/{base}': { query: undefined; body: undefined; answer: undefined };
  'GET /knowledge/bases/{base}/sources': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: {
        id: string;
        type: 'entries' | 'file' | 'url' | 'crawl';
        name: string;
        title: string | null;
        url: string | null;
        format: ('text' | 'markdown' | 'html' | 'pdf' | 'word' | 'excel' | 'csv' | 'json') | null;
        language: string | null;
        market: string | null;
        crawl: { depth: number; pages: number } | null;
        everyHours: number | null;
        nextAt: string | null;
        status: 'waiting' | 'working' | 'ready' | 'failed';
        error: string | null;
        progress: { done: number; total: number };
        skipped: { url: string; error: string }[];
        tables: {
          sheet: string;
          hasHeader: boolean;
          columns: {
            name: string;
            use: 'question' | 'answer' | 'language' | 'market' | 'category' | 'said' | 'left-out';
          }[];
          entries: number;
          unanswered: number;
          unknown: string[];
          uncalculated?: { count: number; cells: string[] };
        }[];
        languages: string[];
        passages: number;
        updatedAt: string;
      }[];
      nextCursor: string | null;
    };
  };
  'POST /knowledge/bases/{base}/sources': {
    query: undefined;
    body:
      | {
          type: 'text';
          name: string;
          format: 'text' | 'markdown' | 'html';
          text: string;
          language?: string;
          market?: string;
        }
      | { type: 'url'; url: string; name?: string; everyHours?: number; language?: string; market?: string }
      | {
          type: 'crawl';
          url: string;
          name?: string;
          depth?: number;
          pages?: number;
          everyHours?: number;
          language?: string;
          market?: string;
        };
    answer: {
      id: string;
      type: 'entries' | 'file' | 'url' | 'crawl';
      name: string;
      title: string | null;
      url: string | null;
      format: ('text' | 'markdown' | 'html' | 'pdf' | 'word' | 'excel' | 'csv' | 'json') | null;
      language: string | null;
      market: string | null;
      crawl: { depth: number; pages: number } | null;
      everyHours: number | null;
      nextAt: string | null;
      status: 'waiting' | 'working' | 'ready' | 'failed';
      error: string | null;
      progress: { done: number; total: number };
      skipped: { url: string; error: string }[];
      tables: {
        sheet: string;
        hasHeader: boolean;
        columns: {
          name: string;
          use: 'question' | 'answer' | 'language' | 'market' | 'category' | 'said' | 'left-out';
        }[];
        entries: number;
        unanswered: number;
        unknown: string[];
        uncalculated?: { count: number; cells: string[] };
      }[];
      languages: string[];
      passages: number;
      updatedAt: string;
      replaced: boolean;
    };
  };
  'GET /knowledge/bases/{base}/sources/{source}': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      type: 'entries' | 'file' | 'url' | 'crawl';
      name: string;
      title: string | null;
      url: string | null;
      format: ('text' | 'markdown' | 'html' | 'pdf' | 'word' | 'excel' | 'csv' | 'json') | null;
      language: string | null;
      market: string | null;
      crawl: { depth: number; pages: number } | null;
      everyHours: number | null;
      nextAt: string | null;
      status: 'waiting' | 'working' | 'ready' | 'failed';
      error: string | null;
      progress: { done: number; total: number };
      skipped: { url: string; error: string }[];
      tables: {
        sheet: string;
        hasHeader: boolean;
        columns: {
          name: string;
          use: 'question' | 'answer' | 'language' | 'market' | 'category' | 'said' | 'left-out';
        }[];
        entries: number;
        unanswered: number;
        unknown: string[];
        uncalculated?: { count: number; cells: string[] };
      }[];
      languages: string[];
      passages: number;
      updatedAt: string;
    };
  };
  'PATCH /knowledge/bases/{base}/sources/{source}': {
    query: undefined;
    body: { language?: string | null; market?: string | null; everyHours?: number | null };
    answer: {
      id: string;
      type: 'entries' | 'file' | 'url' | 'crawl';
      name: string;
      title: string | null;
      url: string | null;
      format: ('text' | 'markdown' | 'html' | 'pdf' | 'word' | 'excel' | 'csv' | 'json') | null;
      language: string | null;
      market: string | null;
      crawl: { depth: number; pages: number } | null;
      everyHours: number | null;
      nextAt: string | null;
      status: 'waiting' | 'working' | 'ready' | 'failed';
      error: string | null;
      progress: { done: number; total: number };
      skipped: { url: string; error: string }[];
      tables: {
        sheet: string;
        hasHeader: boolean;
        columns: {
          name: string;
          use: 'question' | 'answer' | 'language' | 'market' | 'category' | 'said' | 'left-out';
        }[];
        entries: number;
        unanswered: number;
        unknown: string[];
        uncalculated?: { count: number; cells: string[] };
      }[];
      languages: string[];
      passages: number;
      updatedAt: string;
    };
  };
  'DELETE /knowledge/bases/{base}/sources/{source}': { query: undefined; body: undefined; answer: undefined };
  'POST /knowledge/bases/{base}/sources/{source}/read': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      type: 'entries' | 'file' | 'url' | 'crawl';
      name: string;
      title: string | null;
      url: string | null;
      format: ('text' | 'markdown' | 'html' | 'pdf' | 'word' | 'excel' | 'csv' | 'json') | null;
      language: string | null;
      market: string | null;
      crawl: { depth: number; pages: number } | null;
      everyHours: number | null;
      nextAt: string | null;
      status: 'waiting' | 'working' | 'ready' | 'failed';
      error: string | null;
      progress: { done: number; total: number };
      skipped: { url: string; error: string }[];
      tables: {
        sheet: string;
        hasHeader: boolean;
        columns: {
          name: string;
          use: 'question' | 'answer' | 'language' | 'market' | 'category' | 'said' | 'left-out';
        }[];
        entries: number;
        unanswered: number;
        unknown: string[];
        uncalculated?: { count: number; cells: string[] };
      }[];
      languages: string[];
      passages: number;
      updatedAt: string;
    };
  };
  'GET /knowledge/bases/{base}/passages': {
    query: {
      limit?: number | undefined;
      cursor?: string | undefined;
      source?: string | undefined;
      search?: string | undefined;
    };
    body: undefined;
    answer: {
      items: {
        id: string;
        sourceId: string;
        title: string;
        text: string;
        language: string;
        market: string | null;
        url: string | null;
        page: string | null;
      }[];
      nextCursor: string | null;
    };
  };
  'POST /knowledge/ask': {
    query: undefined;
    body: {
      text?: string;
      question?: string;
      bases?: string[];
      language?: string;
      market?: string;
      limit?: number;
    };
    answer: {
      answer: string | null;
      confidence: number;
      verdict: 'known' | 'unsure' | 'out-of-scope';
      why?: { code: string; values?: Record<string, unknown> };
      markets?: string[];
      passages: {
        id: string;
        base: string;
        title: string;
        text: string;
        language: string;
        market?: string;
        score: number;
        source: { id: string; name: string; url?: string };
        why: { words: { word: string; as?: string; weight: number }[]; highlights: number[][] };
      }[];
      language: string;
      cost: number;
    };
  };
  'POST /knowledge/bases/{base}/entries': {
    query: undefined;
    body: { question: string; answer: string; language?: string; market?: string };
    answer: {
      id: string;
      sourceId: string;
      title: string;
      text: string;
      language: string;
      market: string | null;
      url: string | null;
      contradicts: {
        id: string;
        sourceId: string;
        title: string;
        text: string;
        language: string;
        market: string | null;
        url: string | null;
        source: { name: string; type: 'entries' | 'file' | 'url' | 'crawl' };
      }[];
    };
  };
  'PUT /knowledge/bases/{base}/entries/{entry}': {
    query: undefined;
    body: { question: string; answer: string; language?: string; market?: string };
    answer: {
      id: string;
      sourceId: string;
      title: string;
      text: string;
      language: string;
      market: string | null;
      url: string | null;
      contradicts: {
        id: string;
        sourceId: string;
        title: string;
        text: string;
        language: string;
        market: string | null;
        url: string | null;
        source: { name: string; type: 'entries' | 'file' | 'url' | 'crawl' };
      }[];
    };
  };
  'DELETE /knowledge/bases/{base}/entries/{entry}': { query: undefined; body: undefined; answer: undefined };
  'GET /knowledge/bases/{base}/contradictions': {
    query: undefined;
    body: undefined;
    answer: {
      count: number;
      items: {
        question: string;
        entries: {
          id: string;
          sourceId: string;
          title: string;
          text: string;
          language: string;
          market: string | null;
          url: string | null;
          source: { name: string; type: 'entries' | 'file' | 'url' | 'crawl' };
        }[];
      }[];
    };
  };
  'POST /knowledge/bases/{base}/contradictions': {
    query: undefined;
    body: { question: string; answer: string; language?: string; market?: string; entry?: string };
    answer: {
      items: {
        id: string;
        sourceId: string;
        title: string;
        text: string;
        language: string;
        market: string | null;
        url: string | null;
        source: { name: string; type: 'entries' | 'file' | 'url' | 'crawl' };
      }[];
    };
  };
  'GET /knowledge/embeddings': {
    query: undefined;
    body: undefined;
    answer: {
      inForce: {
        baseUrl: string;
        model: string;
        dimensions: number | null;
        key: string | null;
        isFromEnvironment: boolean;
      } | null;
      stored: { baseUrl: string; model: string; dimensions: number | null; key: string | null } | null;
      passages: number;
      embedded: number;
      bases: number;
      basesByMeaning: number;
    };
  };
  'PUT /knowledge/embeddings': {
    query: undefined;
    body: { baseUrl: string; model: string; dimensions?: number | null; apiKey?: string | null };
    answer: {
      inForce: {
        baseUrl: string;
        model: string;
        dimensions: number | null;
        key: string | null;
        isFromEnvironment: boolean;
      } | null;
      stored: { baseUrl: string; model: string; dimensions: number | null; key: string | null } | null;
      passages: number;
      embedded: number;
      bases: number;
      basesByMeaning: number;
    };
  };
  'DELETE /knowledge/embeddings': { query: undefined; body: undefined; answer: undefined };
  'POST /knowledge/embeddings/test': {
    query: undefined;
    body: { baseUrl: string; model: string; dimensions?: number | null; apiKey?: string | null } | undefined;
    answer:
      | { ok: true; dimensions: number; tookMs: number }
      | { ok: false; code: string; message: string; tookMs: number };
  };
  'GET /knowledge/bases/{base}/cases': {
    query: {
      limit?: number | undefined;
      cursor?: string | undefined;
      origin?: ('typed' | 'imported' | 'marked-wrong' | 'gap') | undefined;
    };
    body: undefined;
    answer: {
      items: {
        id: string;
        question: string;
        language: string | null;
        market: string | null;
        expect:
          | 'none'
          | {
              passage?: string;
              title?: string;
              source?: string;
              fact?: string;
              facts?: string[];
              answer?: string;
              not?: string;
            };
        origin: 'typed' | 'imported' | 'marked-wrong' | 'gap';
        conversationId: string | null;
        messageId: string | null;
        note: string | null;
        createdAt: string;
      }[];
      nextCursor: string | null;
    };
  };
  'POST /knowledge/bases/{base}/cases': {
    query: undefined;
    body: {
      question: string;
      language?: string;
      market?: string;
      expect:
        | 'none'
        | {
            passage?: string;
            title?: string;
            source?: string;
            fact?: string;
            facts?: string[];
            answer?: string;
            not?: string;
          };
      note?: string;
    };
    answer: {
      id: string;
      question: string;
      language: string | null;
      market: string | null;
      expect:
        | 'none'
        | {
            passage?: string;
            title?: string;
            source?: string;
            fact?: string;
            facts?: string[];
            answer?: string;
            not?: string;
          };
      origin: 'typed' | 'imported' | 'marked-wrong' | 'gap';
      conversationId: string | null;
      messageId: string | null;
      note: string | null;
      createdAt: string;
    };
  };
  'POST /knowledge/bases/{base}/cases/import': {
    query: undefined;
    body: {
      questions: {
        question: string;
        language?: string;
        market?: string;
        expect:
          | 'none'
          | {
              passage?: string;
              title?: string;
              source?: string;
              fact?: string;
              facts?: string[];
              answer?: string;
              not?: string;
            };
      }[];
    };
    answer: { cases: number };
  };
  'PUT /knowledge/bases/{base}/cases/{case}': {
    query: undefined;
    body: {
      question: string;
      language?: string;
      market?: string;
      expect:
        | 'none'
        | {
            passage?: string;
            title?: string;
            source?: string;
            fact?: string;
            facts?: string[];
            answer?: string;
            not?: string;
          };
      note?: string;
    };
    answer: {
      id: string;
      question: string;
      language: string | null;
      market: string | null;
      expect:
        | 'none'
        | {
            passage?: string;
            title?: string;
            source?: string;
            fact?: string;
            facts?: string[];
            answer?: string;
            not?: string;
          };
      origin: 'typed' | 'imported' | 'marked-wrong' | 'gap';
      conversationId: string | null;
      messageId: string | null;
      note: string | null;
      createdAt: string;
    };
  };
  'DELETE /knowledge/bases/{base}/cases/{case}': { query: undefined; body: undefined; answer: undefined };
  'GET /knowledge/bases/{base}/runs': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: {
        id: string;
        provider: string | null;
        status: 'waiting' | 'working' | 'done' | 'failed' | 'stopped';
        error: string | null;
        progress: { done: number; total: number };
        summary: {
          questions: number;
          top1: number | null;
          top3: number | null;
          right: number;
          unsure: number;
          wrong: number;
          answered: number;
          latencyMs: { p50: number; p95?: number; p99: number };
          cost: number;
          model?: { written: number; withheld: number; shortened: number };
        } | null;
        isOutdated: boolean;
        startedBy: string;
        createdAt: string;
        finishedAt: string | null;
      }[];
      nextCursor: string | null;
    };
  };
  'POST /knowledge/bases/{base}/runs': {
    query: undefined;
    body: { provider?: string } | undefined;
    answer: {
      id: string;
      provider: string | null;
      status: 'waiting' | 'working' | 'done' | 'failed' | 'stopped';
      error: string | null;
      progress: { done: number; total: number };
      summary: {
        questions: number;
        top1: number | null;
        top3: number | null;
        right: number;
        unsure: number;
        wrong: number;
        answered: number;
        latencyMs: { p50: number; p95?: number; p99: number };
        cost: number;
        model?: { written: number; withheld: number; shortened: number };
      } | null;
      isOutdated: boolean;
      startedBy: string;
      createdAt: string;
      finishedAt: string | null;
    };
  };
  'GET /knowledge/bases/{base}/runs/{run}': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      provider: string | null;
      status: 'waiting' | 'working' | 'done' | 'failed' | 'stopped';
      error: string | null;
      progress: { done: number; total: number };
      summary: {
        questions: number;
        top1: number | null;
        top3: number | null;
        right: number;
        unsure: number;
        wrong: number;
        answered: number;
        latencyMs: { p50: number; p95?: number; p99: number };
        cost: number;
        model?: { written: number; withheld: number; shortened: number };
      } | null;
      isOutdated: boolean;
      startedBy: string;
      createdAt: string;
      finishedAt: string | null;
    };
  };
  'POST /knowledge/bases/{base}/runs/{run}/stop': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      provider: string | null;
      status: 'waiting' | 'working' | 'done' | 'failed' | 'stopped';
      error: string | null;
      progress: { done: number; total: number };
      summary: {
        questions: number;
        top1: number | null;
        top3: number | null;
        right: number;
        unsure: number;
        wrong: number;
        answered: number;
        latencyMs: { p50: number; p95?: number; p99: number };
        cost: number;
        model?: { written: number; withheld: number; shortened: number };
      } | null;
      isOutdated: boolean;
      startedBy: string;
      createdAt: string;
      finishedAt: string | null;
    };
  };
  'GET /knowledge/bases/{base}/runs/{run}/results': {
    query: {
      limit?: number | undefined;
      cursor?: string | undefined;
      outcome?: ('right' | 'unsure' | 'wrong') | undefined;
    };
    body: undefined;
    answer: {
      items: {
        caseId: string;
        question: string;
        rank: number | null;
        verdict: 'answered' | 'unsure' | 'out-of-scope' | 'wants-human' | 'error';
        outcome: 'right' | 'unsure' | 'wrong';
        reason: ('passage' | 'facts' | 'answer' | 'said-again' | 'should-not-answer') | null;
        confidence: number;
        found: string | null;
        answer: string | null;
        missing: string[];
        by: ('model' | 'retrieval') | null;
        why: string;
        because?: { code: string };
        unsaid?: { what: 'all' | 'part'; reasons: { code: string }[]; why: string };
        nearest?: string;
        cost: number;
        tookMs: number;
      }[];
      nextCursor: string | null;
    };
  };
  'GET /knowledge/bases/{base}/runs/{run}/compare': {
    query: { before: string | undefined };
    body: undefined;
    answer: {
      before: {
        id: string;
        provider: string | null;
        status: 'waiting' | 'working' | 'done' | 'failed' | 'stopped';
        error: string | null;
        progress: { done: number; total: number };
        summary: {
          questions: number;
          top1: number | null;
          top3: number | null;
          right: number;
          unsure: number;
          wrong: number;
          answered: number;
          latencyMs: { p50: number; p95?: number; p99: number };
          cost: number;
          model?: { written: number; withheld: number; shortened: number };
        } | null;
        isOutdated: boolean;
        startedBy: string;
        createdAt: string;
        finishedAt: string | null;
      };
      after: {
        id: string;
        provider: string | null;
        status: 'waiting' | 'working' | 'done' | 'failed' | 'stopped';
        error: string | null;
        progress: { done: number; total: number };
        summary: {
          questions: number;
          top1: number | null;
          top3: number | null;
          right: number;
          unsure: number;
          wrong: number;
          answered: number;
          latencyMs: { p50: number; p95?: number; p99: number };
          cost: number;
          model?: { written: number; withheld: number; shortened: number };
        } | null;
        isOutdated: boolean;
        startedBy: string;
        createdAt: string;
        finishedAt: string | null;
      };
      better: {
        question: string;
        before: {
          question: string;
          rank: number | null;
          verdict: 'answered' | 'unsure' | 'out-of-scope' | 'wants-human' | 'error';
          outcome: 'right' | 'unsure' | 'wrong';
          reason: ('passage' | 'facts' | 'answer' | 'said-again' | 'should-not-answer') | null;
          confidence: number;
          found: string | null;
          answer: string | null;
          missing: string[];
          by: ('model' | 'retrieval') | null;
          why: string;
          because?: { code: string };
          unsaid?: { what: 'all' | 'part'; reasons: { code: string }[]; why: string };
          nearest?: string;
          cost: number;
          tookMs: number;
        };
        after: {
          question: string;
          rank: number | null;
          verdict: 'answered' | 'unsure' | 'out-of-scope' | 'wants-human' | 'error';
          outcome: 'right' | 'unsure' | 'wrong';
          reason: ('passage' | 'facts' | 'answer' | 'said-again' | 'should-not-answer') | null;
          confidence: number;
          found: string | null;
          answer: string | null;
          missing: string[];
          by: ('model' | 'retrieval') | null;
          why: string;
          because?: { code: string };
          unsaid?: { what: 'all' | 'part'; reasons: { code: string }[]; why: string };
          nearest?: string;
          cost: number;
          tookMs: number;
        };
      }[];
      worse: {
        question: string;
        before: {
          question: string;
          rank: number | null;
          verdict: 'answered' | 'unsure' | 'out-of-scope' | 'wants-human' | 'error';
          outcome: 'right' | 'unsure' | 'wrong';
          reason: ('passage' | 'facts' | 'answer' | 'said-again' | 'should-not-answer') | null;
          confidence: number;
          found: string | null;
          answer: string | null;
          missing: string[];
          by: ('model' | 'retrieval') | null;
          why: string;
          because?: { code: string };
          unsaid?: { what: 'all' | 'part'; reasons: { code: string }[]; why: string };
          nearest?: string;
          cost: number;
          tookMs: number;
        };
        after: {
          question: string;
          rank: number | null;
          verdict: 'answered' | 'unsure' | 'out-of-scope' | 'wants-human' | 'error';
          outcome: 'right' | 'unsure' | 'wrong';
          reason: ('passage' | 'facts' | 'answer' | 'said-again' | 'should-not-answer') | null;
          confidence: number;
          found: string | null;
          answer: string | null;
          missing: string[];
          by: ('model' | 'retrieval') | null;
          why: string;
          because?: { code: string };
          unsaid?: { what: 'all' | 'part'; reasons: { code: string }[]; why: string };
          nearest?: string;
          cost: number;
          tookMs: number;
        };
      }[];
    };
  };
  'GET /knowledge/bases/{base}/gate': {
    query: undefined;
    body: undefined;
    answer: {
      state: 'off' | 'never-run' | 'outdated' | 'missed' | 'passed';
      gate: { minTop3?: number; maxWrong?: number; minAnswered?: number; severity?: 'warning' | 'error' };
      misses: { limit: 'minTop3' | 'maxWrong' | 'minAnswered'; wanted: number; got: number }[];
      runId: string | null;
    };
  };
  'PUT /knowledge/bases/{base}/gate': {
    query: undefined;
    body: { minTop3?: number; maxWrong?: number; minAnswered?: number; severity?: 'warning' | 'error' };
    answer: {
      state: 'off' | 'never-run' | 'outdated' | 'missed' | 'passed';
      gate: { minTop3?: number; maxWrong?: number; minAnswered?: number; severity?: 'warning' | 'error' };
      misses: { limit: 'minTop3' | 'maxWrong' | 'minAnswered'; wanted: number; got: number }[];
      runId: string | null;
    };
  };
  'GET /knowledge/gaps': {
    query: {
      limit?: number | undefined;
      cursor?: string | undefined;
      state?: ('open' | 'added' | 'dismissed') | undefined;
      market?: string | undefined;
      language?: string | undefined;
      base?: string | undefined;
    };
    body: undefined;
    answer: {
      items: {
        id: string;
        title: string;
        language: string;
        market: string | null;
        state: 'open' | 'added' | 'dismissed';
        base: { id: string; name: string } | null;
        draft: {
          answer: string;
          language?: string;
          isForeign?: true;
          from: 'agent' | 'model' | 'passage';
          conversationId?: string;
          passageId?: string;
          passageIds?: string[];
        } | null;
        count: number;
        isFarOff: boolean;
        firstSeenAt: string;
        lastSeenAt: string;
        examples: {
          text: string;
          reason: 'unsure' | 'out-of-scope' | 'failed' | 'error' | 'wants-human' | 'handed-over';
          conversationId: string;
          humanAnswer: string | null;
          at: string;
        }[];
        conversationIds: string[];
        entryId: string | null;
        decidedBy: string | null;
        decidedAt: string | null;
      }[];
      nextCursor: string | null;
    };
  };
  'GET /knowledge/gaps/gathering': {
    query: undefined;
    body: undefined;
    answer: {
      isGoingOn: boolean;
      questions: number;
      gaps: number;
      drafts: { done: number; total: number };
      error: string | null;
      finishedAt: string | null;
    };
  };
  'POST /knowledge/gaps/gather': {
    query: undefined;
    body: undefined;
    answer: {
      isGoingOn: boolean;
      questions: number;
      gaps: number;
      drafts: { done: number; total: number };
      error: string | null;
      finishedAt: string | null;
    };
  };
  'GET /knowledge/gaps/{gap}': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      title: string;
      language: string;
      market: string | null;
      state: 'open' | 'added' | 'dismissed';
      base: { id: string; name: string } | null;
      draft: {
        answer: string;
        language?: string;
        isForeign?: true;
        from: 'agent' | 'model' | 'passage';
        conversationId?: string;
        passageId?: string;
        passageIds?: string[];
      } | null;
      count: number;
      isFarOff: boolean;
      firstSeenAt: string;
      lastSeenAt: string;
      examples: {
        text: string;
        reason: 'unsure' | 'out-of-scope' | 'failed' | 'error' | 'wants-human' | 'handed-over';
        conversationId: string;
        humanAnswer: string | null;
        at: string;
      }[];
      conversationIds: string[];
      entryId: string | null;
      decidedBy: string | null;
      decidedAt: string | null;
    };
  };
  'POST /knowledge/gaps/{gap}/add': {
    query: undefined;
    body:
      | { base?: string; question?: string; answer?: string; language?: string; market?: string | null }
      | undefined;
    answer: {
      gap: {
        id: string;
        title: string;
        language: string;
        market: string | null;
        state: 'open' | 'added' | 'dismissed';
        base: { id: string; name: string } | null;
        draft: {
          answer: string;
          language?: string;
          isForeign?: true;
          from: 'agent' | 'model' | 'passage';
          conversationId?: string;
          passageId?: string;
          passageIds?: string[];
        } | null;
        count: number;
        isFarOff: boolean;
        firstSeenAt: string;
        lastSeenAt: string;
        examples: {
          text: string;
          reason: 'unsure' | 'out-of-scope' | 'failed' | 'error' | 'wants-human' | 'handed-over';
          conversationId: string;
          humanAnswer: string | null;
          at: string;
        }[];
        conversationIds: string[];
        entryId: string | null;
        decidedBy: string | null;
        decidedAt: string | null;
      };
      entry: {
        id: string;
        sourceId: string;
        title: string;
        text: string;
        language: string;
        market: string | null;
        url: string | null;
      };
    };
  };
  'POST /knowledge/gaps/{gap}/dismiss': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      title: string;
      language: string;
      market: string | null;
      state: 'open' | 'added' | 'dismissed';
      base: { id: string; name: string } | null;
      draft: {
        answer: string;
        language?: string;
        isForeign?: true;
        from: 'agent' | 'model' | 'passage';
        conversationId?: string;
        passageId?: string;
        passageIds?: string[];
      } | null;
      count: number;
      isFarOff: boolean;
      firstSeenAt: string;
      lastSeenAt: string;
      examples: {
        text: string;
        reason: 'unsure' | 'out-of-scope' | 'failed' | 'error' | 'wants-human' | 'handed-over';
        conversationId: string;
        humanAnswer: string | null;
        at: string;
      }[];
      conversationIds: string[];
      entryId: string | null;
      decidedBy: string | null;
      decidedAt: string | null;
    };
  };
  'POST /knowledge/gaps/{gap}/reopen': {
    query: undefined;
    body: undefined;
    answer: {
      id: string;
      title: string;
      language: string;
      market: string | null;
      state: 'open' | 'added' | 'dismissed';
      base: { id: string; name: string } | null;
      draft: {
        answer: string;
        language?: string;
        isForeign?: true;
        from: 'agent' | 'model' | 'passage';
        conversationId?: string;
        passageId?: string;
        passageIds?: string[];
      } | null;
      count: number;
      isFarOff: boolean;
      firstSeenAt: string;
      lastSeenAt: string;
      examples: {
        text: string;
        reason: 'unsure' | 'out-of-scope' | 'failed' | 'error' | 'wants-human' | 'handed-over';
        conversationId: string;
        humanAnswer: string | null;
        at: string;
      }[];
      conversationIds: string[];
      entryId: string | null;
      decidedBy: string | null;
      decidedAt: string | null;
    };
  };
  'GET /ai/providers': {
    query: undefined;
    body: undefined;
    answer: {
      items: {
        id: string;
        name: string;
        kind: 'openai' | 'dify' | 'coze';
        baseUrl: string;
        model: string;
        timeoutMs: number;
        price: { input: number; output: number } | null;
        key: string | null;
        reserve: number;
        isFromEnvironment: boolean;
        failure: {
          at: string;
          code: string;
          message: string;
          answeredAt: string | null;
          restsUntil: string | null;
        } | null;
      }[];
      chain: string[];
      perDay: number | null;
      perConversation: number | null;
      perAnswer: number | null;
    };
  };
  'POST /ai/providers': {
    query: undefined;
    body: {
      name: string;
      kind: 'openai' | 'dify' | 'coze';
      apiKey?: string | null;
      baseUrl?: string;
      model?: string;
      timeoutMs?: number;
      price?: { input: number; output: number };
    };
    answer: {
      id: string;
      name: string;
      kind: 'openai' | 'dify' | 'coze';
      baseUrl: string;
      model: string;
      timeoutMs: number;
      price: { input: number; output: number } | null;
      key: string | null;
      reserve: number;
      isFromEnvironment: boolean;
      failure: {
        at: string;
        code: string;
        message: string;
        answeredAt: string | null;
        restsUntil: string | null;
      } | null;
    };
  };
  'PATCH /ai/providers/{id}': {
    query: undefined;
    body: {
      name?: string;
      apiKey?: string | null;
      baseUrl?: string;
      model?: string;
      timeoutMs?: number;
      price?: { input: number; output: number } | null;
    };
    answer: {
      id: string;
      name: string;
      kind: 'openai' | 'dify' | 'coze';
      baseUrl: string;
      model: string;
      timeoutMs: number;
      price: { input: number; output: number } | null;
      key: string | null;
      reserve: number;
      isFromEnvironment: boolean;
      failure: {
        at: string;
        code: string;
        message: string;
        answeredAt: string | null;
        restsUntil: string | null;
      } | null;
    };
  };
  'DELETE /ai/providers/{id}': { query: undefined; body: undefined; answer: undefined };
  'POST /ai/providers/{id}/test': {
    query: undefined;
    body: undefined;
    answer:
      | { ok: true; model: string; tookMs: number; text: string }
      | { ok: false; code: string; message: string; tookMs: number };
  };
  'POST /ai/models': {
    query: undefined;
    body: { baseUrl?: string; apiKey?: string; providerId?: string };
    answer: { ok: true; models: string[] } | { ok: false; code: string; message: string };
  };
  'PATCH /ai/settings': {
    query: undefined;
    body: {
      chain?: string[];
      perDay?: number | null;
      perConversation?: number | null;
      perAnswer?: number | null;
    };
    answer: {
      items: {
        id: string;
        name: string;
        kind: 'openai' | 'dify' | 'coze';
        baseUrl: string;
        model: string;
        timeoutMs: number;
        price: { input: number; output: number } | null;
        key: string | null;
        reserve: number;
        isFromEnvironment: boolean;
        failure: {
          at: string;
          code: string;
          message: string;
          answeredAt: string | null;
          restsUntil: string | null;
        } | null;
      }[];
      chain: string[];
      perDay: number | null;
      perConversation: number | null;
      perAnswer: number | null;
    };
  };
  'GET /ai/spending': {
    query: {
      days?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      by?: ('purpose' | 'flow' | 'node' | 'provider' | 'model' | 'base' | 'language' | 'market') | undefined;
    };
    body: undefined;
    answer: {
      perDay: number | null;
      today: number;
      from: string;
      to: string;
      total: { cost: number; questions: number; inputTokens: number; outputTokens: number };
      unpriced: { cost: number; questions: number; inputTokens: number; outputTokens: number };
      free: { cost: number; questions: number; inputTokens: number; outputTokens: number };
      answers: {
        questions: number;
        answered: number;
        byModel: number;
        cost: number;
        perAnswered: number | null;
      };
      days: { day: string; cost: number; questions: number; inputTokens: number; outputTokens: number }[];
      by: 'purpose' | 'flow' | 'node' | 'provider' | 'model' | 'base' | 'language' | 'market';
      groups: {
        key: string | null;
        name: string | null;
        step: string | null;
        cost: number;
        questions: number;
        inputTokens: number;
        outputTokens: number;
        answers: {
          questions: number;
          answered: number;
          byModel: number;
          cost: number;
          perAnswered: number | null;
        } | null;
      }[];
    };
  };
  'GET /tags': {
    query: undefined;
    body: undefined;
    answer: {
      items: {
        name: string;
        color: string | null;
        contacts: number;
        flows: { id: string; name: string; isLive: boolean }[];
      }[];
    };
  };
  'PUT /tags/{name}': {
    query: undefined;
    body: {
      name?: string;
      color?: ('gray' | 'red' | 'orange' | 'yellow' | 'green' | 'teal' | 'blue' | 'purple' | 'pink') | null;
    };
    answer: {
      name: string;
      contacts: number;
      drafts: string[];
      live: { id: string; name: string; isLive: boolean }[];
      parted: { alone: string[]; both: string[]; drafts: string[] } | null;
    };
  };
  'DELETE /tags/{name}': { query: undefined; body: undefined; answer: undefined };
  'POST /tags/{name}/split': {
    query: undefined;
    body: {
      from: string;
      color: ('gray' | 'red' | 'orange' | 'yellow' | 'green' | 'teal' | 'blue' | 'purple' | 'pink') | null;
      parted: { alone: string[]; both: string[]; drafts: string[] };
    };
    answer: undefined;
  };
  'GET /contact-fields': {
    query: undefined;
    body: undefined;
    answer: {
      items: {
        key: string;
        label: Record<string, string>;
        type: 'text' | 'number' | 'boolean' | 'date' | 'choice' | 'email' | 'url';
        options: string[];
        isDeclared: boolean;
        contacts: number;
      }[];
    };
  };
  'PUT /contact-fields/{key}': {
    query: undefined;
    body: {
      label: Record<string, string>;
      type: 'text' | 'number' | 'boolean' | 'date' | 'choice' | 'email' | 'url';
      options?: string[];
    };
    answer: undefined;
  };
  'DELETE /contact-fields/{key}': { query: undefined; body: undefined; answer: undefined };
  'GET /operations': {
    query: undefined;
    body: undefined;
    answer: {
      events: { waiting: number; parked: number; oldestWaitingMs: number | null };
      outbox: { queued: number; running: number; held: number; dead: number; oldestQueuedMs: number | null };
      timers: { waiting: number; overdue: number };
    };
  };
  'GET /dead-letters': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: {
        id: string;
        kind: string;
        conversationId: string;
        error: string | null;
        attempts: number;
        status: string;
        createdAt: string;
      }[];
      nextCursor: string | null;
    };
  };
  'POST /dead-letters/retry': { query: undefined; body: { id: string }; answer: undefined };
  'GET /parked-events': {
    query: { limit?: number | undefined; cursor?: string | undefined };
    body: undefined;
    answer: {
      items: { id: string; type: string; conversationId: string | null; error: string | null; at: string }[];
      nextCursor: string | null;
    };
  };
  'POST /parked-events/{id}/retry': { query: undefined; body: undefined; answer: undefined };
  'POST /channels/{id}/messages': {
    query: undefined;
    body: {
      externalId: string;
      from: {
        id: string;
        name?: string;
        language?: string;
        country?: string;
        zone?: string;
        email?: string;
        phone?: string;
        fields?: Record<string, unknown>;
      };
      text: string;
      choice?: { value: string; messageId?: string };
    };
    answer: {
      messageId: string;
      conversationId?: string;
      duplicate: boolean;
      replies?: {
        id: string;
        text: string;
        parts: (
          | { type: 'buttons'; buttons: { label: string; value: string; url?: string }[] }
          | {
              type: 'cards';
              cards: {
                title: string;
                text?: string;
                image?: string;
                buttons?: { label: string; value: string; url?: string }[];
              }[];
            }
          | { type: 'image'; url: string; alt?: string }
          | { type: 'file'; url: string; name: string; sizeBytes?: number }
          | {
              type: 'input';
              input: 'text' | 'email' | 'phone' | 'number' | 'date' | 'choice' | 'rating';
              placeholder?: string;
              consent?: string;
            }
          | { type: 'sources'; sources: { id: string; title: string; url?: string }[] }
        )[];
      }[];
      warnings?: {
        code: string;
        severity: 'error' | 'warning';
        nodeId?: string;
        path: string;
        message: string;
        fix?: string;
        params?: Record<string, unknown>;
        words?: Record<string, { message: string; fix?: string }>;
      }[];
    };
  };
  'POST /knowledge/bases/{base}/files': {
    query: { name?: string | undefined; language?: string | undefined; market?: string | undefined };
    body: unknown;
    answer: {
      id: string;
      type: 'entries' | 'file' | 'url' | 'crawl';
      name: string;
      title: string | null;
      url: string | null;
      format: ('text' | 'markdown' | 'html' | 'pdf' | 'word' | 'excel' | 'csv' | 'json') | null;
      language: string | null;
      market: string | null;
      crawl: { depth: number; pages: number } | null;
      everyHours: number | null;
      nextAt: string | null;
      status: 'waiting' | 'working' | 'ready' | 'failed';
      error: string | null;
      progress: { done: number; total: number };
      skipped: { url: string; error: string }[];
      tables: {
        sheet: string;
        hasHeader: boolean;
        columns: {
          name: string;
          use: 'question' | 'answer' | 'language' | 'market' | 'category' | 'said' | 'left-out';
        }[];
        entries: number;
        unanswered: number;
        unknown: string[];
        uncalculated?: { count: number; cells: string[] };
      }[];
      languages: string[];
      passages: number;
      updatedAt: string;
      replaced: boolean;
    };
  };
  'GET /stream': { query: { cursor?: string | undefined }; body: undefined; answer: undefined };
  'POST /web/{channelId}/session': {
    query: undefined;
    body: {
      token?: string;
      language?: string;
      zone?: string;
      url?: string;
      referrer?: string;
      title?: string;
    };
    answer: {
      token: string;
      visitorId: string;
      settings: {
        name: string;
        title: string | Record<string, string>;
        greeting?: string | Record<string, string>;
        color?: string;
        launcher: 'right' | 'left';
        languages: string[];
        dwellMs: number[];
        askConsent?: boolean;
      };
      conversationId: string | null;
      messages: {
        id: string;
        conversationId: string;
        seq: number;
        direction: 'in' | 'out';
        author: { type: 'customer' | 'bot' | 'agent' | 'system'; name?: string };
        text: string;
        parts: (
          | { type: 'buttons'; buttons: { label: string; value: string; url?: string }[] }
          | {
              type: 'cards';
              cards: {
                title: string;
                text?: string;
                image?: string;
                buttons?: { label: string; value: string; url?: string }[];
              }[];
            }
          | { type: 'image'; url: string; alt?: string }
          | { type: 'file'; url: string; name: string; sizeBytes?: number }
          | {
              type: 'input';
              input: 'text' | 'email' | 'phone' | 'number' | 'date' | 'choice' | 'rating';
              placeholder?: string;
              consent?: string;
            }
          | { type: 'sources'; sources: { id: string; title: string; url?: string }[] }
        )[];
        at: string;
        externalId?: string;
      }[];
      cursor: string;
      hasMore: boolean;
      readSeq: number;
    };
  };
  'GET /web/{channelId}/messages': {
    query: { token?: string | undefined; before?: number | undefined; limit?: number | undefined };
    body: undefined;
    answer: {
      messages: {
        id: string;
        conversationId: string;
        seq: number;
        direction: 'in' | 'out';
        author: { type: 'customer' | 'bot' | 'agent' | 'system'; name?: string };
        text: string;
        parts: (
          | { type: 'buttons'; buttons: { label: string; value: string; url?: string }[] }
          | {
              type: 'cards';
              cards: {
                title: string;
                text?: string;
                image?: string;
                buttons?: { label: string; value: string; url?: string }[];
              }[];
            }
          | { type: 'image'; url: string; alt?: string }
          | { type: 'file'; url: string; name: string; sizeBytes?: number }
          | {
              type: 'input';
              input: 'text' | 'email' | 'phone' | 'number' | 'date' | 'choice' | 'rating';
              placeholder?: string;
              consent?: string;
            }
          | { type: 'sources'; sources: { id: string; title: string; url?: string }[] }
        )[];
        at: string;
        externalId?: string;
      }[];
      hasMore: boolean;
    };
  };
  'POST /web/{channelId}/messages': {
    query: undefined;
    body: { externalId: string; text: string; choice?: { messageId?: string; value: string }; at?: string };
    answer: { messageId: string; conversationId?: string; duplicate: boolean };
  };
  'POST /web/{channelId}/events': {
    query: undefined;
    body: { events: { externalId: string; type: string; data?: Record<string, unknown>; at?: string }[] };
    answer: { accepted: number };
  };
  'POST /web/{channelId}/typing': { query: undefined; body: { isTyping?: boolean }; answer: undefined };
  'POST /web/{channelId}/read': { query: undefined; body: { seq: number }; answer: undefined };
  'GET /web/{channelId}/stream': {
    query: { token?: string | undefined; cursor?: string | undefined };
    body: undefined;
    answer: undefined;
  };
}

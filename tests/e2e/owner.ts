import type { Calendar } from '@nightshift/calendar';
import type { Consent, Flow } from '@nightshift/schema';

const ACCOUNT = { email: 'owner@lamps.example', password: 'a long night in the shop' };

/** The settings with which a server makes this owner its first admin. */
export const OWNER_SETTINGS = {
  NIGHTSHIFT_ADMIN_EMAIL: ACCOUNT.email,
  NIGHTSHIFT_ADMIN_PASSWORD: ACCOUNT.password,
};

export interface ConversationSeen {
  id: string;
  contact: { id: string; email: string | null; tags: string[]; language: string | null };
  assignee: string | null;
  team: string | null;
  status: string;
}

export interface FlowSeen {
  id: string;
  name: string;
  liveVersion: number | null;
}

export interface ContactSeen {
  email?: string;
  name?: string;
  tags: string[];
  consents: Consent[];
  fields: Record<string, unknown>;
}

export interface MessageSeen {
  direction: 'in' | 'out';
  author: { type: string; name?: string };
  text: string;
}

/** The one who runs the shop: everything they do goes through the public API. */
export class Owner {
  readonly #url: string;
  #cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  async signIn(): Promise<this> {
    const response = await this.#send('POST', '/auth/login', ACCOUNT);
    this.#cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    return this;
  }

  async publish(flow: Flow): Promise<void> {
    await this.#send('POST', '/flows/import?publish=true', flow);
  }

  /** Stored, not live. */
  async importDraft(flow: Flow): Promise<void> {
    await this.#send('POST', '/flows/import', flow);
  }

  /** Its flows, calendars and teams, answering at once. */
  async installTemplate(id: string, shop: string): Promise<void> {
    await this.#send('POST', `/templates/${id}/install`, { set: { 'shop.name': shop }, publish: true });
  }

  /** With these flows in it; its id. */
  async makeFolder(name: string, flows: readonly string[]): Promise<string> {
    const response = await this.#send('POST', '/folders', { name });
    const { id } = (await response.json()) as { id: string };
    for (const flow of flows) await this.#send('PATCH', `/flows/${flow}`, { folderId: id });
    return id;
  }

  async flows(): Promise<FlowSeen[]> {
    return (await this.#read<{ items: FlowSeen[] }>('/flows')).items;
  }

  async draft(id: string): Promise<Flow> {
    return (await this.#read<{ draft: Flow }>(`/flows/${id}`)).draft;
  }

  exportFlow(id: string): Promise<Flow> {
    return this.#read(`/flows/${id}/export`);
  }

  /** A template with its flows, and the talks that test it. */
  template(id: string): Promise<unknown[]> {
    return Promise.all(['', '/tests'].map((part) => this.#read<unknown>(`/templates/${id}${part}`)));
  }

  async saveCalendar(name: string, calendar: Calendar): Promise<void> {
    await this.#send('PUT', `/calendars/${name}`, calendar);
  }

  async openChannel(
    name: string,
    config: Record<string, unknown> = {},
    type: 'web' | 'api' = 'web',
  ): Promise<string> {
    const response = await this.#send('POST', '/channels', { type, name, config });
    return ((await response.json()) as { id: string }).id;
  }

  /** Whoever waits on that version goes on in the one that is live. */
  async moveRuns(flowId: string, fromVersion: number): Promise<void> {
    await this.#send('POST', `/flows/${flowId}/runs/move`, { fromVersion });
  }

  /** Addresses of our own network that flows may call. */
  async allowHosts(allowedHosts: string[]): Promise<void> {
    await this.#send('PATCH', '/settings', { allowedHosts });
  }

  /** For a program of the shop's own. */
  async token(role: string): Promise<string> {
    const response = await this.#send('POST', '/tokens', { name: role, role });
    return ((await response.json()) as { token: string }).token;
  }

  /** Somebody who is at their desk now. Resolves to their id. */
  async addAgent(name: string, teams: string[]): Promise<string> {
    const login = { email: `${name.toLowerCase()}@lamps.example`, password: `${name} answers at night` };
    for (const team of teams) await this.#send('PUT', `/teams/${team}`, { title: team });
    const response = await this.#send('POST', '/users', {
      ...login,
      name,
      role: 'agent',
      teams,
      capacity: 20,
    });
    const { id } = (await response.json()) as { id: string };
    await this.#send('PATCH', `/users/${id}`, { isOnline: true });
    return id;
  }

  /** Somebody who draws flows as well. Resolves to what they sign in with. */
  async addOperator(name: string): Promise<{ email: string; password: string }> {
    const login = {
      email: `${name.toLowerCase().replaceAll(' ', '.')}@lamps.example`,
      password: `${name} draws at night`,
    };
    await this.#send('POST', '/users', { ...login, name, role: 'operator' });
    return login;
  }

  /** A knowledge base with these entries. Resolves to its id. */
  async addBase(name: string, entries: readonly { question: string; answer: string }[]): Promise<string> {
    const response = await this.#send('POST', '/knowledge/bases', { name });
    const { id } = (await response.json()) as { id: string };
    for (const entry of entries) await this.#send('POST', `/knowledge/bases/${id}/entries`, entry);
    return id;
  }

  async conversations(): Promise<ConversationSeen[]> {
    return (await this.#read<{ items: ConversationSeen[] }>('/conversations')).items;
  }

  contact(id: string): Promise<ContactSeen> {
    return this.#read(`/contacts/${id}`);
  }

  async messages(conversationId: string): Promise<MessageSeen[]> {
    return (await this.#read<{ items: MessageSeen[] }>(`/conversations/${conversationId}/messages?limit=200`))
      .items;
  }

  async reply(conversationId: string, text: string): Promise<void> {
    await this.#send('POST', `/conversations/${conversationId}/messages`, { text });
  }

  /** The agent is at the keyboard. */
  async types(conversationId: string): Promise<void> {
    await this.#send('POST', `/conversations/${conversationId}/typing`, { isTyping: true });
  }

  async #read<Body>(path: string): Promise<Body> {
    const response = await this.#send('GET', path);
    return (await response.json()) as Body;
  }

  async #send(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${this.#url}/api/v1${path}`, {
      method,
      headers: { cookie: this.#cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      const { detail, problems } = (await response.json()) as Record<string, unknown>;
      throw new Error(`${method} ${path}: ${JSON.stringify({ status: response.status, detail, problems })}`);
    }
    return response;
  }
}

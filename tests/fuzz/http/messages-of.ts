import { at, listAt, textAt, type TestApi } from '../../engine/api-server.js';

export interface ReadMessage {
  id: string;
  text: string;
  direction: string;
}

/** All messages of a conversation, page by page, as an inbox reads them. */
export async function messagesOf(api: TestApi, conversationId: string): Promise<ReadMessage[]> {
  const found: ReadMessage[] = [];
  let cursor = '';
  do {
    const { body } = await api.call(
      'GET',
      `/api/v1/conversations/${conversationId}/messages?limit=200${cursor}`,
    );
    for (const item of listAt(body, 'items')) {
      found.push({
        id: textAt(item, 'id'),
        text: textAt(item, 'text'),
        direction: textAt(item, 'direction'),
      });
    }
    const next = at(body, 'nextCursor');
    cursor = typeof next === 'string' ? `&cursor=${encodeURIComponent(next)}` : '';
  } while (cursor !== '');
  return found;
}

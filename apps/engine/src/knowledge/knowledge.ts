import type { KnowledgeQuery, KnowledgeResult } from '@nightshift/schema';

/** The knowledge bases of all workspaces, as the rest of the engine sees them. */
export interface Knowledge {
  search(workspaceId: string, query: KnowledgeQuery): Promise<KnowledgeResult>;
}

export function createKnowledge(): Knowledge {
  return {
    // As long as there is no way to fill a base, nothing is known.
    search: async (_workspaceId, query) => ({
      passages: [],
      verdict: 'out-of-scope',
      confidence: 0,
      language: query.language ?? 'und',
    }),
  };
}

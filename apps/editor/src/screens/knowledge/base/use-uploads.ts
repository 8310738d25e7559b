import { useCallback, useRef, useState } from 'react';
import { call } from '../../../api/call.js';
import { useProblemText } from '../../../ui/problem-note.js';
import { refreshKnowledge } from '../knowledge-queries.js';
import { audienceQuery, type Audience } from './audience-fields.js';

/** A file on its way to the server, or one that did not get there. */
export interface Upload {
  key: number;
  name: string;
  error?: string;
}

export interface Uploads {
  list: readonly Upload[];
  add: (files: readonly File[], audience: Audience) => void;
  dismiss: (key: number) => void;
}

/** One after the other; a file that is refused fails alone and says why. */
export function useUploads(base: string): Uploads {
  const problemText = useProblemText();
  const [list, setList] = useState<readonly Upload[]>([]);
  const queue = useRef(Promise.resolve());
  const next = useRef(0);
  const dismiss = useCallback((key: number) => setList((all) => all.filter((one) => one.key !== key)), []);
  const send = async (key: number, file: File, audience: Audience): Promise<void> => {
    try {
      await call('POST /knowledge/bases/{base}/files', {
        params: { base },
        query: { name: file.name.slice(0, 200), ...audienceQuery(audience) },
        body: file,
      });
      await refreshKnowledge();
      dismiss(key);
    } catch (error) {
      const { title, detail } = problemText(error);
      const said = detail === '' ? title : detail;
      setList((all) => all.map((one) => (one.key === key ? { ...one, error: said } : one)));
    }
  };
  const add = (files: readonly File[], audience: Audience): void => {
    for (const file of files) {
      const key = next.current++;
      setList((all) => [...all, { key, name: file.name }]);
      queue.current = queue.current.then(() => send(key, file, audience));
    }
  };
  return { list, add, dismiss };
}

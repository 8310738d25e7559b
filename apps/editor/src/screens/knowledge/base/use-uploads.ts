import { useCallback, useRef, useState } from 'react';
import { call } from '../../../api/call.js';
import { useProblemText } from '../../../ui/problem-note.js';
import { refreshKnowledge, type Source } from '../knowledge-queries.js';
import { audienceQuery, type Audience } from './audience-fields.js';
import { LONGEST_NAME, freeName } from './free-name.js';

/** A file on its way to the server, or one that did not get there. */
export interface Upload {
  key: number;
  name: string;
  error?: string;
  /** A source has its name already: what shall become of the two. */
  choice?: { replace: () => void; keepBoth: () => void };
}

export interface Uploads {
  list: readonly Upload[];
  add: (files: readonly File[], audience: Audience) => void;
  dismiss: (key: number) => void;
}

/** One after the other; a file that is refused fails alone and says why. One whose name is taken waits for a word. */
export function useUploads(base: string, sources: readonly Pick<Source, 'name'>[] | undefined): Uploads {
  const problemText = useProblemText();
  const [list, setList] = useState<readonly Upload[]>([]);
  const queue = useRef(Promise.resolve());
  const next = useRef(0);
  const dismiss = useCallback((key: number) => setList((all) => all.filter((one) => one.key !== key)), []);
  const send = async (key: number, { file, name, audience }: Sending): Promise<void> => {
    try {
      await call('POST /knowledge/bases/{base}/files', {
        params: { base },
        query: { name, ...audienceQuery(audience) },
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
  const start = (key: number, sending: Sending): void => {
    setList((all) => all.map((one) => (one.key === key ? { key, name: sending.name } : one)));
    queue.current = queue.current.then(() => send(key, sending));
  };
  const add = (files: readonly File[], audience: Audience): void => {
    const taken = new Set([...(sources ?? []), ...list].map(({ name }) => name));
    for (const file of files) {
      const key = next.current++;
      const name = file.name.slice(0, LONGEST_NAME);
      const sending = { file, name, audience };
      if (!taken.has(name)) {
        taken.add(name);
        setList((all) => [...all, { key, name }]);
        start(key, sending);
        continue;
      }
      const other = freeName(name, taken);
      taken.add(other);
      const choice = {
        replace: () => start(key, sending),
        keepBoth: () => start(key, { ...sending, name: other }),
      };
      setList((all) => [...all, { key, name, choice }]);
    }
  };
  return { list, add, dismiss };
}

interface Sending {
  file: File;
  name: string;
  audience: Audience;
}

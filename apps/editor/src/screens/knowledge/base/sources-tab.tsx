import { Globe, LoaderCircle, TriangleAlert, Upload as UploadIcon, X } from 'lucide-react';
import { useRef } from 'react';
import { useRemoved } from '../../../app/remove-later.js';
import { useCan } from '../../../app/session.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Loading } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import type { Base, Source } from '../knowledge-queries.js';
import { AudienceFields, type Audience } from './audience-fields.js';
import { SourceRow } from './source-row.js';
import type { Upload, Uploads } from './use-uploads.js';
import { words } from './words.js';

const READABLE = '.txt,.md,.markdown,.html,.htm,.pdf,.docx,.xlsx,.csv,.tsv,.json';

export interface SourcesTabProps {
  base: Base;
  sources: readonly Source[] | undefined;
  error: Error | null;
  uploads: Uploads;
  audience: Audience;
  onAudience: (audience: Audience) => void;
  onWeb: () => void;
  onOpen: (source: Source) => void;
}

/** What the base was made from, and the ways to give it more. */
export function SourcesTab(props: SourcesTabProps) {
  const { base, sources, error, uploads, onOpen } = props;
  const t = useWords(words);
  const canWrite = useCan('knowledge.write');
  const removed = useRemoved();
  const shown = sources?.filter(({ id }) => !removed.has(id));
  return (
    <div className="flex flex-col gap-4 p-4">
      {canWrite && <AddSources {...props} />}
      {error !== null && sources === undefined && <ProblemNote error={error} />}
      {sources === undefined && error === null && <Loading label={t('loading')} />}
      {shown !== undefined && shown.length + uploads.list.length > 0 && (
        <ul aria-label={t('sources')} className="rounded-lg border border-line bg-paper shadow-card">
          {uploads.list.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onDismiss={() => uploads.dismiss(upload.key)} />
          ))}
          {shown.map((source) => (
            <SourceRow
              key={source.id}
              base={base.id}
              source={source}
              canWrite={canWrite}
              onOpen={() => onOpen(source)}
            />
          ))}
        </ul>
      )}
      {shown?.length === 0 && uploads.list.length === 0 && (
        <p className="px-1 text-soft">{canWrite ? t('noSourcesHow') : t('noSources')}</p>
      )}
    </div>
  );
}

function AddSources({ uploads, audience, onAudience, onWeb }: SourcesTabProps) {
  const t = useWords(words);
  const field = useRef<HTMLInputElement>(null);
  return (
    <section aria-label={t('add')} className="rounded-lg border border-dashed border-edge p-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-medium">{t('dropHere')}</p>
          <p className="text-sm text-soft">{t('dropKinds')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={() => field.current?.click()}>
            <UploadIcon aria-hidden />
            {t('chooseFiles')}
          </Button>
          <Button onClick={onWeb}>
            <Globe aria-hidden />
            {t('fromWeb')}
          </Button>
        </div>
        <input
          ref={field}
          type="file"
          multiple
          hidden
          accept={READABLE}
          aria-label={t('chooseFiles')}
          onChange={({ target }) => {
            uploads.add([...(target.files ?? [])], audience);
            target.value = '';
          }}
        />
      </div>
      <div className="mt-3 max-w-md">
        <AudienceFields audience={audience} anyLanguage={t('asText')} onChange={onAudience} />
      </div>
    </section>
  );
}

function UploadRow({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const t = useWords(words);
  const { name, error, choice } = upload;
  const said = error ?? t(choice === undefined ? 'uploading' : 'nameTaken');
  const tone = error !== undefined ? 'text-bad' : choice !== undefined ? 'text-warn' : 'text-soft';
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2 last:border-b-0">
      {error === undefined && choice === undefined ? (
        <LoaderCircle className="size-4 shrink-0 animate-spin text-accent" aria-hidden />
      ) : (
        <TriangleAlert className={`size-4 shrink-0 ${tone}`} aria-hidden />
      )}
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate font-medium">{name}</p>
        <p role="status" className={`text-sm ${tone}`}>
          {said}
        </p>
      </div>
      {choice !== undefined && (
        <>
          <Button size="sm" onClick={choice.replace} aria-label={`${t('replaceSource')}: ${name}`}>
            {t('replaceSource')}
          </Button>
          <Button size="sm" onClick={choice.keepBoth} aria-label={`${t('keepBoth')}: ${name}`}>
            {t('keepBoth')}
          </Button>
        </>
      )}
      {(error !== undefined || choice !== undefined) && (
        <IconButton label={t('dismiss', { name })} size="icon-sm" onClick={onDismiss}>
          <X />
        </IconButton>
      )}
    </li>
  );
}

import { ActionIcon, Anchor, Button, Loader } from '@mantine/core';
import { IconFile, IconFileText, IconMovie, IconPaperclip, IconPhoto, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AttachmentResponse,
  deleteAttachment,
  getAttachmentLimits,
  listAttachments,
  restoreAttachment,
  uploadAttachment,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { API_BASE } from '@/api/transport';
import { useCan } from '@/app/session';
import { announce } from '@/shared/lib/announce';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DateText } from '@/shared/ui/display/Display';
import { RelatedList } from '@/shared/ui/record/RecordPage';
import css from './collaboration.module.css';
import { fileSize } from './fileSize';

const SHOWN = 50;

interface Props {
  recordType: string;
  recordId: string;
}

interface Upload {
  key: number;
  name: string;
  failure?: string;
}

let lastKey = 0;

/** The files of a record: drop some on it, or choose them. */
export function AttachmentList({ recordType, recordId }: Props) {
  const { t } = useTranslation('collaboration');
  const can = useCan();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [over, setOver] = useState(false);
  const key = ['attachments', recordType, recordId];
  const files = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await listAttachments({ query: { recordType, recordId, limit: SHOWN }, signal })).data.items,
  });
  const limits = useQuery({
    queryKey: ['attachments', 'limits'],
    queryFn: async ({ signal }) => (await getAttachmentLimits({ signal })).data,
    staleTime: Infinity,
  });
  const mayAdd = can('attachments:create');

  async function add(chosen: readonly File[]) {
    for (const file of chosen) {
      const upload: Upload = { key: ++lastKey, name: file.name };
      const settle = (failure?: string) =>
        setUploads((all) => {
          const others = all.filter((one) => one.key !== upload.key);
          return failure === undefined ? others : [...others, { ...upload, failure }];
        });
      const max = limits.data?.maxBytes;
      if (max !== undefined && file.size > max) {
        settle(t('files.tooLarge', { size: fileSize(file.size, format), max: fileSize(max, format) }));
        continue;
      }
      setUploads((all) => [...all, upload]);
      try {
        await uploadAttachment({ query: { recordType, recordId }, body: { file } });
        settle();
        announce(t('files.added', { name: file.name }));
        await client.invalidateQueries({ queryKey: key });
      } catch (error) {
        settle(problemText(error));
      }
    }
  }

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (mayAdd) void add([...event.dataTransfer.files]);
  };

  return (
    <div
      data-over={over}
      className={css.files}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(mayAdd);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <RelatedList
        title={t('files.title')}
        count={files.data?.length}
        action={
          mayAdd && (
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconPaperclip size={13} />}
              onClick={() => input.current?.click()}
            >
              {t('files.add')}
            </Button>
          )
        }
      >
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={limits.data?.extensions.map((extension) => `.${extension}`).join(',')}
          onChange={(event) => {
            void add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        {files.error && <p className={css.failure}>{problemText(files.error)}</p>}
        {files.data?.length === 0 && uploads.length === 0 && (
          <p className={css.quiet}>{t(mayAdd ? 'files.drop' : 'files.none')}</p>
        )}
        <ul className={css.fileList}>
          {uploads.map((upload) => (
            <li key={upload.key}>
              {upload.failure === undefined && <Loader size={14} />}
              <span className={css.fileText}>
                <span className={css.fileName}>{upload.name}</span>
                {upload.failure !== undefined && (
                  <span className={css.failure} role="alert">
                    {upload.failure}
                  </span>
                )}
              </span>
            </li>
          ))}
          {files.data?.map((file) => (
            <AttachedFile
              key={file.id}
              file={file}
              onChanged={() => void client.invalidateQueries({ queryKey: key })}
            />
          ))}
        </ul>
      </RelatedList>
    </div>
  );
}

const urlOf = (file: AttachmentResponse, part: 'content' | 'preview') =>
  `${API_BASE}/attachments/${file.id}/${part}`;

function AttachedFile({ file, onChanged }: { file: AttachmentResponse; onChanged: () => void }) {
  const { t } = useTranslation('collaboration');
  const can = useCan();
  const format = useFormat();
  const problemText = useProblemText();
  const Icon = file.mediaType.startsWith('image/')
    ? IconPhoto
    : file.mediaType.startsWith('video/')
      ? IconMovie
      : /pdf|text|word/.test(file.mediaType)
        ? IconFileText
        : IconFile;
  async function remove() {
    try {
      await deleteAttachment({ path: { id: file.id }, headers: ifMatch(file) });
      onChanged();
      toast(t('files.removed', { name: file.name }), {
        undo: async () => {
          await restoreAttachment({ path: { id: file.id } });
          onChanged();
        },
      });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  }
  return (
    <li>
      {file.previewable ? (
        <img className={css.thumb} src={urlOf(file, 'preview')} alt="" loading="lazy" />
      ) : (
        <span className={css.thumb}>
          <Icon size={18} stroke={1.5} aria-hidden />
        </span>
      )}
      <span className={css.fileText}>
        <Anchor inherit href={urlOf(file, 'content')} download={file.name} className={css.fileName}>
          {file.name}
        </Anchor>
        <span className={css.quiet}>
          {fileSize(file.size, format)} · {file.authorName} · <DateText value={file.createdAt} relative />
        </span>
      </span>
      {((file.mine && can('attachments:create')) || can('attachments:delete')) && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('files.remove', { name: file.name })}
          onClick={() => void remove()}
        >
          <IconTrash size={14} />
        </ActionIcon>
      )}
    </li>
  );
}

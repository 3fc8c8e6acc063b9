import { Alert, Autocomplete, Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listImports, uploadList } from '@/api/generated';
import { useProblemText } from '@/shared/lib/useProblemText';
import { FormSection } from '@/shared/ui/form/FormParts';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ExternalListSelect } from '@/shared/ui/pickers/ExternalListSelect';
import { FilePicker } from './FilePicker';
import css from './import.module.css';
import { importKeys } from './importKeys';
import { RECORD_TYPES, SOURCE_KINDS } from './importWords';
import { Steps } from './Steps';

const route = getRouteApi('/shell/imports/new');

/** The first step: a file, what its rows become, and where it comes from. */
export function NewImportPage() {
  const { t } = useTranslation('segmentation');
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const problemText = useProblemText();
  const search = route.useSearch();
  const [file, setFile] = useState<File>();
  const [recordType, setRecordType] = useState(search.recordType ?? 'account');
  const [sourceKind, setSourceKind] = useState(search.sourceKind ?? 'exhibitorList');
  const [source, setSource] = useState(search.source ?? '');
  const [externalListId, setExternalListId] = useState('');
  const sources = useSources();

  const upload = useMutation({
    mutationFn: async (chosen: File) => {
      const named = source.trim() || nameOf(chosen);
      const { data } = await uploadList({
        body: {
          file: chosen,
          recordType,
          sourceKind,
          source: named,
          ...(externalListId && { externalListId }),
        },
      });
      return data;
    },
    onSuccess: (list) => {
      client.setQueryData(importKeys.one(list.id), list);
      void client.invalidateQueries({ queryKey: importKeys.lists });
      void navigate({ to: '/imports/$id', params: { id: list.id } });
    },
  });
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (file) upload.mutate(file);
  };
  return (
    <>
      <PageHeader title={t('import.title')} backTo="/imports" />
      <PageBody narrow>
        <Steps current="file" reached="file" />
        <form onSubmit={onSubmit}>
          {upload.error && (
            <Alert icon={<IconAlertTriangle size={16} />} color="red" role="alert" mb="md">
              {problemText(upload.error)}
            </Alert>
          )}
          <FilePicker file={file} onPick={setFile} />
          <FormSection title={t('import.about')}>
            <div className={css.choice}>
              <span id="record-type">{t('import.becomes')}</span>
              <SegmentedControl
                size="xs"
                aria-labelledby="record-type"
                value={recordType}
                onChange={(value) => setRecordType(value)}
                data={RECORD_TYPES.map((type) => ({ value: type, label: t(`import.recordType.${type}`) }))}
              />
            </div>
            <NativeSelect
              label={t('import.sourceKindLabel')}
              value={sourceKind}
              data={SOURCE_KINDS.map((kind) => ({ value: kind, label: t(`import.sourceKind.${kind}`) }))}
              onChange={(event) => {
                const kind = SOURCE_KINDS.find((one) => one === event.currentTarget.value);
                if (kind) setSourceKind(kind);
              }}
            />
            <ExternalListSelect
              value={externalListId}
              onChange={(id, list) => {
                setExternalListId(id);
                if (list) setSource(list.source);
              }}
            />
            <Autocomplete
              size="xs"
              label={t('import.source')}
              description={t('import.sourceHint')}
              placeholder={file ? nameOf(file) : t('import.sourceExample')}
              data={sources}
              value={source}
              onChange={setSource}
              maxLength={120}
            />
          </FormSection>
          <Button
            type="submit"
            disabled={!file}
            loading={upload.isPending}
            leftSection={<IconFileSpreadsheet size={14} />}
          >
            {t('import.upload')}
          </Button>
        </form>
      </PageBody>
    </>
  );
}

const nameOf = (file: File) => file.name.replace(/\.[^.]+$/, '');

/** Sources of earlier lists: naming one of them brings its mapping back. */
function useSources(): string[] {
  const { data } = useQuery({
    queryKey: [...importKeys.lists, 'sources'],
    queryFn: async ({ signal }) => {
      const { data } = await listImports({
        query: { sort: '-createdAt', limit: 100, fields: 'source' },
        signal,
      });
      return [...new Set(data.items.map((item) => item.source))];
    },
  });
  return data ?? [];
}

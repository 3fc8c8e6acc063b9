import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiKeyResponse, type IssuedKeyResponse, listApiKeys, revokeApiKey } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { FieldList } from '@/shared/ui/record/RecordPage';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { KeyDialog } from './KeyDialog';
import { RotateDialog } from './RotateDialog';
import { SecretDialog } from './SecretDialog';
import css from './apiKeys.module.css';

type Step =
  | { is: 'closed' }
  | { is: 'new' }
  | { is: 'edit' | 'rotate'; key: ApiKeyResponse }
  | { is: 'secret'; issued: IssuedKeyResponse };

export function ApiKeysPage() {
  const { t } = useTranslation('platform');
  const can = useCan();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>({ is: 'closed' });
  const { data, error, refetch } = useQuery({
    queryKey: ['api-keys'],
    queryFn: async ({ signal }) => (await listApiKeys({ signal })).data.items,
  });
  const close = () => setStep({ is: 'closed' });
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['api-keys'] });
  };
  const issued = async (answer: IssuedKeyResponse) => {
    setStep({ is: 'secret', issued: answer });
    await refresh();
  };
  const add = can('api-keys:update') && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => setStep({ is: 'new' })}>
      {t('key.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('key.title')} note={data?.length} actions={add} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : data.length === 0 ? (
        <EmptyState icon={IconKey} title={t('key.none')} hint={t('key.noneHint')} action={add} />
      ) : (
        <PageBody narrow>
          {data.map((key) => (
            <KeyPanel
              key={key.id}
              apiKey={key}
              onEdit={() => setStep({ is: 'edit', key })}
              onRotate={() => setStep({ is: 'rotate', key })}
              onRevoked={refresh}
            />
          ))}
        </PageBody>
      )}
      {step.is === 'new' && <KeyDialog onClose={close} onIssued={issued} onChanged={refresh} />}
      {step.is === 'edit' && (
        <KeyDialog apiKey={step.key} onClose={close} onIssued={issued} onChanged={refresh} />
      )}
      {step.is === 'rotate' && <RotateDialog apiKey={step.key} onClose={close} onIssued={issued} />}
      {step.is === 'secret' && <SecretDialog issued={step.issued} onClose={close} />}
    </>
  );
}

interface PanelProps {
  apiKey: ApiKeyResponse;
  onEdit: () => void;
  onRotate: () => void;
  onRevoked: () => Promise<void>;
}

function KeyPanel({ apiKey, onEdit, onRotate, onRevoked }: PanelProps) {
  const { t } = useTranslation('platform');
  const can = useCan();
  const problemText = useProblemText();
  const isRevoked = Boolean(apiKey.revokedAt);
  const revoke = async () => {
    const sure = await confirm({
      title: t('key.revoke', { name: apiKey.name }),
      consequence: t('key.revokeHint'),
      action: t('key.revokeAction'),
      danger: true,
    });
    if (!sure) return;
    try {
      await revokeApiKey({ path: { id: apiKey.id }, headers: ifMatch(apiKey) });
      await onRevoked();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  return (
    <Panel
      title={apiKey.name}
      explain={apiKey.partnerName ?? undefined}
      actions={
        <>
          <KeyState apiKey={apiKey} />
          {!isRevoked && can('api-keys:update') && (
            <>
              <Button variant="default" size="compact-sm" onClick={onEdit}>
                {t('key.edit')}
              </Button>
              <Button variant="default" size="compact-sm" onClick={onRotate}>
                {t('key.rotate')}
              </Button>
              <Button variant="subtle" color="red" size="compact-sm" onClick={() => void revoke()}>
                {t('key.revokeAction')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={css.facts}>
        <FieldList
          fields={[
            { label: t('key.scopes'), value: apiKey.scopes.join(', ') },
            { label: t('key.prefix'), value: apiKey.prefixes.map((prefix) => `crm_${prefix}_…`).join(', ') },
            {
              label: t('key.expires'),
              value: apiKey.expiresAt ? <DateText value={apiKey.expiresAt} time /> : t('key.never'),
            },
            {
              label: t('key.lastUsed'),
              value: apiKey.lastUsedAt ? <DateText value={apiKey.lastUsedAt} relative /> : t('key.unused'),
            },
            { label: t('key.limit'), value: apiKey.requestsPerMinute ?? t('key.unlimited') },
          ]}
        />
      </div>
    </Panel>
  );
}

function KeyState({ apiKey }: { apiKey: ApiKeyResponse }) {
  const { t } = useTranslation('platform');
  const now = new Date().toISOString();
  if (apiKey.revokedAt) return <Pill tone="neutral">{t('key.is.revoked')}</Pill>;
  if (apiKey.expiresAt && apiKey.expiresAt < now) return <Pill tone="warn">{t('key.is.expired')}</Pill>;
  return <Pill tone="good">{t('key.is.active')}</Pill>;
}

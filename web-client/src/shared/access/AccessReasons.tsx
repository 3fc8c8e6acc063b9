import { IconCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainAccess } from '@/api/generated';
import { useCan, useSession } from '@/app/session';
import { PersonSelect } from '@/shared/people/PersonSelect';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import css from './access.module.css';
import type { RecordRef } from './record';

/** Why somebody sees a record or doesn't; of others than oneself only for whom may ask. */
export function AccessReasons({ record }: { record: RecordRef }) {
  const { t } = useTranslation();
  const can = useCan();
  const me = useSession().id ?? undefined;
  const [person, setPerson] = useState<string | undefined>(me);
  const { data, error, refetch } = useQuery({
    queryKey: ['access', record.recordType, record.id, person],
    queryFn: async ({ signal }) =>
      (await explainAccess({ query: { ...record, ...(person && { user: person }) }, signal })).data,
  });
  return (
    <section className={css.section}>
      {can('access:explain') && (
        <PersonSelect
          size="sm"
          label={t('access.ask')}
          value={person ?? null}
          onChange={(id) => setPerson(id ?? me)}
        />
      )}
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : (
        <div aria-live="polite">
          <p className={css.verdict} data-sees={data.sees}>
            {data.sees ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
            {t(data.sees ? 'access.sees' : 'access.seesNot', { name: data.userName })}
          </p>
          <ul className={css.reasons}>
            {data.reasons.map((reason) => (
              <li key={reason.code + reason.text}>{reason.text}</li>
            ))}
          </ul>
          {data.hiddenFields.length > 0 && (
            <p className={css.hint}>{t('access.hiddenFields', { fields: data.hiddenFields })}</p>
          )}
          {data.readOnlyFields.length > 0 && (
            <p className={css.hint}>{t('access.readOnlyFields', { fields: data.readOnlyFields })}</p>
          )}
        </div>
      )}
    </section>
  );
}

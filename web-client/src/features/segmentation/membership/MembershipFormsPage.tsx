import { Anchor, Button } from '@mantine/core';
import { IconFileDescription, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listMembershipForms } from '@/api/generated';
import { useCan } from '@/app/session';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { membershipKeys } from './words';
import css from './membership.module.css';

/** The public forms by which people become members. */
export function MembershipFormsPage() {
  const { t } = useTranslation('membership');
  const can = useCan();
  const forms = useQuery({
    queryKey: membershipKeys.forms,
    queryFn: async ({ signal }) => (await listMembershipForms({ signal })).data.items,
  });
  const create = can('membership-forms:update') && (
    <Button
      leftSection={<IconPlus size={14} />}
      renderRoot={(props) => <Link to="/membership-forms/$id" params={{ id: 'new' }} {...props} />}
    >
      {t('forms.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('forms.page')} actions={create} />
      <PageBody>
        {forms.isPending && <LoadingState />}
        {forms.error && <ErrorState error={forms.error} onRetry={() => void forms.refetch()} />}
        {forms.data?.length === 0 && (
          <EmptyState
            icon={IconFileDescription}
            title={t('forms.none')}
            hint={t('forms.noneHint')}
            action={create}
          />
        )}
        <ul className={css.lines}>
          {forms.data?.map((form) => (
            <li key={form.id}>
              <Anchor
                inherit
                renderRoot={(props) => (
                  <Link to="/membership-forms/$id" params={{ id: form.id }} {...props} />
                )}
              >
                {form.name}
              </Anchor>
              <Pill tone={form.active ? 'good' : 'neutral'}>
                {t(form.active ? 'forms.active' : 'forms.inactive')}
              </Pill>
              <span className={css.quiet}>
                {form.publicPath} · {t('forms.version', { number: form.versionNumber })} ·{' '}
                <DateText value={form.updatedAt} />
              </span>
            </li>
          ))}
        </ul>
      </PageBody>
    </>
  );
}

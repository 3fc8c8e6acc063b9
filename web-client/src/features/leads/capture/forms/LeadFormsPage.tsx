import { Anchor, Button } from '@mantine/core';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listLeadForms } from '@/api/generated';
import { useCan } from '@/app/session';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import table from '@/shared/ui/table.module.css';

export function LeadFormsPage() {
  const { t } = useTranslation('leadsAdmin');
  const can = useCan();
  const forms = useQuery({
    queryKey: ['lead-forms'],
    queryFn: async ({ signal }) => (await listLeadForms({ query: { limit: 200 }, signal })).data.items,
  });
  const create = can('forms:create') && (
    <Button component={Link} to="/lead-forms/new" leftSection={<IconPlus size={14} />}>
      {t('forms.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('forms.title')} note={forms.data?.length} actions={create} />
      {forms.isPending ? (
        <LoadingState />
      ) : !forms.data ? (
        <ErrorState error={forms.error} onRetry={() => void forms.refetch()} />
      ) : forms.data.length === 0 ? (
        <EmptyState icon={IconForms} title={t('forms.empty')} hint={t('forms.emptyHint')} action={create} />
      ) : (
        <PageBody>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('forms.name')}</th>
                <th scope="col">{t('forms.state')}</th>
                <th scope="col">{t('forms.created')}</th>
              </tr>
            </thead>
            <tbody>
              {forms.data.map((form) => (
                <tr key={form.id}>
                  <td>
                    <Anchor component={Link} to={`/lead-forms/${form.id}`} inherit fw={550}>
                      {form.name}
                    </Anchor>
                    <span className={table.quiet}>/public/forms/{form.key}</span>
                  </td>
                  <td>
                    <Pill tone={form.active ? 'good' : 'neutral'}>
                      {t(form.active ? 'forms.open' : 'forms.closed')}
                    </Pill>
                  </td>
                  <td>
                    <DateText value={form.createdAt} relative />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </PageBody>
      )}
    </>
  );
}

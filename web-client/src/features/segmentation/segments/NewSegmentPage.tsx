import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { createSegment } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { SegmentForm } from './SegmentForm';
import { segmentKeys } from './segmentKeys';

export function NewSegmentPage() {
  const { t } = useTranslation('segments');
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('new')} backTo="/segments" />
      <PageBody>
        <SegmentForm
          onCancel={() => void navigate({ to: '/segments' })}
          save={async (body, key) => {
            const { data } = await createSegment({ body, headers: idempotencyKey(key) });
            await client.invalidateQueries({ queryKey: segmentKeys.all });
            toast(t('made', { name: data.name }), { tone: 'good' });
            await navigate({ to: '/segments/$id', params: { id: data.id } });
          }}
        />
      </PageBody>
    </>
  );
}

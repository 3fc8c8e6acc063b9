import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeSegment } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { SegmentForm } from './SegmentForm';
import { segmentKeys } from './segmentKeys';
import { useSegment } from './useSegment';

const route = getRouteApi('/shell/segments/$id/edit');

export function EditSegmentPage() {
  const { t } = useTranslation('segments');
  const { id } = route.useParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const segment = useSegment(id);
  if (segment.error) return <ErrorState error={segment.error} onRetry={() => void segment.refetch()} />;
  if (!segment.data) return <LoadingState />;
  const seen = segment.data;
  const back = () => void navigate({ to: '/segments/$id', params: { id } });
  return (
    <>
      <PageHeader title={t('editTitle', { name: seen.name })} backTo="/segments" />
      <PageBody>
        <SegmentForm
          segment={seen}
          onCancel={back}
          save={async (body) => {
            await changeSegment({ path: { id }, body, headers: ifMatch(seen) });
            await client.invalidateQueries({ queryKey: segmentKeys.all });
            back();
          }}
        />
      </PageBody>
    </>
  );
}

import { ActionIcon, Alert, Button, Menu, Tabs } from '@mantine/core';
import { IconAlertTriangle, IconCircles, IconDots, IconPencil } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deleteSegment, restoreSegment, type SegmentResponse, snapshotSegment } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Pill } from '@/shared/ui/display/Display';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { SegmentChanges } from './SegmentChanges';
import { SegmentCriteria } from './SegmentCriteria';
import { segmentKeys } from './segmentKeys';
import { SegmentMembers } from './SegmentMembers';
import { SegmentSizes } from './SegmentSizes';
import { useSegment } from './useSegment';
import css from './segments.module.css';

const route = getRouteApi('/shell/segments/$id');
const TABS = ['members', 'criteria', 'changes', 'sizes'] as const;

/** One segment: who belongs, by which criteria, who came and went, and how it grows. */
export function SegmentPage() {
  const { id } = route.useParams();
  const segment = useSegment(id);
  if (segment.error && !segment.data)
    return <ErrorState error={segment.error} onRetry={() => void segment.refetch()} />;
  return segment.data ? <Segment key={id} segment={segment.data} /> : <LoadingState />;
}

function Segment({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const can = useCan();
  const { problem } = segment;
  const tabs = TABS.filter((tab) => tab !== 'criteria' || !segment.static);
  return (
    <>
      <PageHeader
        title={segment.name}
        backTo="/segments"
        note={
          <>
            {typeof segment.count === 'number' &&
              t(`preview.count.${segment.recordType}`, {
                count: segment.count,
                many: format.number(segment.count),
              })}{' '}
            <Pill tone={segment.static ? 'neutral' : 'info'}>
              {t(segment.static ? 'kind.static' : 'kind.dynamic')}
            </Pill>
          </>
        }
        actions={
          <>
            <Button
              component={Link}
              to="/segments/overlap"
              search={{ ids: [segment.id] } as never}
              variant="default"
              leftSection={<IconCircles size={14} />}
            >
              {t('compare')}
            </Button>
            {can('segments:update') && (
              <Button
                component={Link}
                to="/segments/$id/edit"
                params={{ id: segment.id } as never}
                leftSection={<IconPencil size={14} />}
              >
                {t('edit')}
              </Button>
            )}
            <MoreActions segment={segment} />
          </>
        }
      />
      {problem && (
        <Alert
          icon={<IconAlertTriangle size={16} />}
          color="red"
          role="alert"
          m="sm"
          title={t('brokenTitle')}
        >
          {problem.message}
        </Alert>
      )}
      {segment.description && <p className={css.description}>{segment.description}</p>}
      <Tabs defaultValue={problem ? 'criteria' : 'members'} keepMounted={false} className={css.tabs}>
        <Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="members" className={css.listPanel}>
          {problem ? <p className={css.padded}>{t('brokenHint')}</p> : <SegmentMembers segment={segment} />}
        </Tabs.Panel>
        <Tabs.Panel value="criteria" className={css.panel}>
          <SegmentCriteria segment={segment} />
        </Tabs.Panel>
        <Tabs.Panel value="changes" className={css.listPanel}>
          <SegmentChanges segment={segment} />
        </Tabs.Panel>
        <Tabs.Panel value="sizes" className={css.panel}>
          <SegmentSizes segment={segment} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function MoreActions({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation('segments');
  const can = useCan();
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const refresh = () => client.invalidateQueries({ queryKey: segmentKeys.all });
  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const look = () =>
    attempt(async () => {
      await snapshotSegment({ path: { id: segment.id } });
      toast(t('lookStarted'));
      await refresh();
    });
  const remove = async () => {
    const users = segment.usedBy.map((one) => one.name).join(', ');
    const isSure =
      segment.usedBy.length === 0 ||
      (await confirm({
        title: t('deleteTitle', { name: segment.name }),
        consequence: t('deleteConsequence', { names: users }),
        action: t('delete'),
        danger: true,
      }));
    if (!isSure) return;
    await attempt(async () => {
      await deleteSegment({ path: { id: segment.id }, headers: ifMatch(segment) });
      await navigate({ to: '/segments' });
      await refresh();
      toast(t('deleted', { name: segment.name }), {
        undo: () =>
          attempt(async () => {
            await restoreSegment({ path: { id: segment.id } });
            await refresh();
          }),
      });
    });
  };
  const mayPlan = segment.recordType === 'account' && can('game-plans:manage');
  if (!can('segments:update') && !can('segments:delete') && !mayPlan) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {can('segments:update') && <Menu.Item onClick={() => void look()}>{t('lookNow')}</Menu.Item>}
        {mayPlan && (
          <Menu.Item
            onClick={() => void navigate({ to: '/game-plans/new', search: { segment: segment.id } })}
          >
            {t('newPlan')}
          </Menu.Item>
        )}
        {can('segments:delete') && (
          <Menu.Item color="red" onClick={() => void remove()}>
            {t('delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

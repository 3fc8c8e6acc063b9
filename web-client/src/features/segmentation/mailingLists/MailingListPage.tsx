import { ActionIcon, Button, Menu, Tabs } from '@mantine/core';
import { IconDots, IconDownload, IconRefresh } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  deleteMailingList,
  getMailingList,
  type MailingListResponse,
  prepareMailingList,
  restoreMailingList,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { ExternalListLink } from '@/shared/ui/display/ExternalListLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { ExportDialog } from './ExportDialog';
import { Exports } from './Exports';
import { mailingKeys } from './mailingKeys';
import { Recipients } from './Recipients';
import css from './mailing.module.css';

const route = getRouteApi('/shell/mailing-lists/$id');
const WORKING_MS = 1_000;

/** One mailing list: how many are written to, who is left out and why, and the files made of it. */
export function MailingListPage() {
  const { id } = route.useParams();
  const list = useQuery({
    queryKey: mailingKeys.one(id),
    queryFn: async ({ signal }) => (await getMailingList({ path: { id }, signal })).data,
    refetchInterval: (query) => (query.state.data?.preparing ? WORKING_MS : false),
  });
  if (list.error && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return list.data ? <MailingList key={id} list={list.data} /> : <LoadingState />;
}

function MailingList({ list }: { list: MailingListResponse }) {
  const { t } = useTranslation('mailing');
  const can = useCan();
  const format = useFormat();
  const [exporting, setExporting] = useState(false);
  const left = list.leftOut.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <PageHeader
        title={list.name}
        backTo="/mailing-lists"
        note={`${t(`channel.${list.channel}`)} · ${t(`purpose.${list.purpose}`)}`}
        actions={
          <>
            <Prepare list={list} />
            {can('mailing-lists:export') && (
              <Button
                leftSection={<IconDownload size={14} />}
                disabled={list.preparing || list.included === 0}
                onClick={() => setExporting(true)}
              >
                {t('export')}
              </Button>
            )}
            <MoreActions list={list} />
          </>
        }
      />
      <dl className={css.tiles} aria-busy={list.preparing}>
        <div>
          <dt>{t('included')}</dt>
          <dd>{format.number(list.included)}</dd>
        </div>
        <div>
          <dt>{t('leftOut')}</dt>
          <dd>{format.number(left)}</dd>
        </div>
        {list.leftOut.map((one) => (
          <div key={one.reason} className={css.reason}>
            <dt>{one.message}</dt>
            <dd>{format.number(one.count)}</dd>
          </div>
        ))}
        {list.externalListId && (
          <div className={css.reason}>
            <dt>{t('pick.externalList', { ns: 'common' })}</dt>
            <dd>
              <ExternalListLink id={list.externalListId} />
            </dd>
          </div>
        )}
        {list.segmentId && (
          <div className={css.reason}>
            <dt>{t('field.segment')}</dt>
            <dd>
              <Link to="/segments/$id" params={{ id: list.segmentId }}>
                {list.segmentName ?? '—'}
              </Link>
            </dd>
          </div>
        )}
      </dl>
      <p className={css.note} role="status">
        {list.preparing ? t('preparing') : t('checkedAgain')}
      </p>
      <Tabs defaultValue="recipients" keepMounted={false} className={css.tabs}>
        <Tabs.List>
          <Tabs.Tab value="recipients">{t('tab.recipients')}</Tabs.Tab>
          <Tabs.Tab value="exports">{t('tab.exports')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="recipients" className={css.listPanel}>
          <Recipients list={list} />
        </Tabs.Panel>
        <Tabs.Panel value="exports" className={css.panel}>
          <Exports listId={list.id} />
        </Tabs.Panel>
      </Tabs>
      {exporting && <ExportDialog list={list} onClose={() => setExporting(false)} />}
    </>
  );
}

function Prepare({ list }: { list: MailingListResponse }) {
  const { t } = useTranslation('mailing');
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  if (!can('mailing-lists:update')) return null;
  const prepare = async () => {
    try {
      const { data } = await prepareMailingList({ path: { id: list.id } });
      client.setQueryData(mailingKeys.one(list.id), data);
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={14} />}
      loading={list.preparing}
      onClick={() => void prepare()}
    >
      {t('prepare')}
    </Button>
  );
}

function MoreActions({ list }: { list: MailingListResponse }) {
  const { t } = useTranslation('mailing');
  const can = useCan();
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  if (!can('mailing-lists:delete')) return null;
  const refresh = () => client.invalidateQueries({ queryKey: mailingKeys.all });
  const remove = async () => {
    try {
      await deleteMailingList({ path: { id: list.id }, headers: ifMatch(list) });
      await navigate({ to: '/mailing-lists' });
      await refresh();
      toast(t('deleted', { name: list.name }), {
        undo: async () => {
          await restoreMailingList({ path: { id: list.id } });
          await refresh();
        },
      });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item color="red" onClick={() => void remove()}>
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

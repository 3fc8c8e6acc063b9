import { Button, Select } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ExternalListResponse,
  getExternalList,
  getExternalListResults,
  listImports,
  tieImportToExternalList,
} from '@/api/generated';
import { recordPath } from '@/app/features';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { LeftOut, Worth } from '@/shared/currencies/HomeMoney';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DateText, MoneyText, Pill } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import figures from '../shared/tiles.module.css';
import { ExternalListDialog } from './ExternalListDialog';
import { Terms } from './ExternalListsPage';
import { sourceKeys } from './sourceKeys';
import css from './sources.module.css';

const route = getRouteApi('/shell/external-lists/$id');
const TILES = ['new', 'known', 'rejected', 'leads', 'qualified', 'won'] as const;

export function ExternalListPage() {
  const { id } = route.useParams();
  const list = useQuery({
    queryKey: sourceKeys.externalOne(id),
    queryFn: async ({ signal }) => (await getExternalList({ path: { id }, signal })).data,
  });
  if (list.isPending) return <LoadingState />;
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return <Page list={list.data} />;
}

/** One bought or lent list: its terms, and what came of it. */
function Page({ list }: { list: ExternalListResponse }) {
  const { t } = useTranslation('leadSources');
  const format = useFormat();
  const mayChange = useCan()('external-lists:update');
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const results = useQuery({
    queryKey: sourceKeys.results(list.id),
    queryFn: async ({ signal }) => (await getExternalListResults({ path: { id: list.id }, signal })).data,
  });
  return (
    <>
      <PageHeader
        title={list.name}
        note={
          <Pill tone={list.reasonAgainst ? 'bad' : 'good'}>{list.reasonAgainst ?? t('external.usable')}</Pill>
        }
        backTo="/external-lists"
        actions={
          mayChange && (
            <Button variant="default" leftSection={<IconPencil size={14} />} onClick={() => setEditing(true)}>
              {t('external.terms')}
            </Button>
          )
        }
      />
      <PageBody narrow>
        <p className={css.terms}>
          {list.supplier} · <Terms list={list} />
        </p>
        {results.data && (
          <>
            <section className={css.section} aria-labelledby="results">
              <h2 id="results">{t('results.title')}</h2>
              <dl className={figures.tiles}>
                {TILES.map((tile) => (
                  <div key={tile} data-tile={tile}>
                    <dt>{t(`results.${tile}`)}</dt>
                    <dd>{format.number(results.data[tile])}</dd>
                  </div>
                ))}
                <div>
                  <dt>{t('results.costPerLead')}</dt>
                  <dd>
                    <Worth value={results.data.costPerLead} home={results.data.homeCostPerLead} whole />
                  </dd>
                </div>
                {results.data.homeRevenue && (
                  <div>
                    <dt>{t('revenue')}</dt>
                    <dd>
                      <MoneyText value={results.data.homeRevenue.total} whole />
                      <LeftOut of={results.data.homeRevenue} />
                    </dd>
                  </div>
                )}
              </dl>
            </section>
            <section className={css.section} aria-labelledby="imports">
              <h2 id="imports">{t('results.imports')}</h2>
              {results.data.imports.length === 0 && <p className={css.terms}>{t('results.noImports')}</p>}
              <ul className={css.rows}>
                {results.data.imports.map((one) => (
                  <li key={one.id} className={css.row}>
                    <span className={css.body}>
                      <RecordLink recordType="import" id={one.id} label={one.fileName} />
                      <small>
                        {t('results.rows', {
                          created: one.created,
                          known: one.known,
                          rejected: one.rejected,
                        })}
                      </small>
                    </span>
                    <DateText value={one.createdAt} />
                  </li>
                ))}
              </ul>
              {mayChange && <TieImport list={list} />}
            </section>
            <section className={css.section} aria-labelledby="usages">
              <h2 id="usages">{t('results.usages')}</h2>
              {results.data.usages.length === 0 && <p className={css.terms}>{t('results.noUsages')}</p>}
              <ul className={css.rows}>
                {results.data.usages.map((usage) => (
                  <li key={usage.recordId} className={css.row}>
                    <span className={css.body}>
                      <RecordLink recordType={usage.recordType} id={usage.recordId} label={usage.label} />
                      <small>
                        {t(`use.${usage.use}`)} · {usage.by}
                      </small>
                    </span>
                    <DateText value={usage.at} />
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </PageBody>
      {editing && (
        <ExternalListDialog
          list={list}
          onClose={() => setEditing(false)}
          onSaved={() => void client.invalidateQueries({ queryKey: ['external-lists'] })}
        />
      )}
    </>
  );
}

function RecordLink({ recordType, id, label }: { recordType: string; id: string; label: string }) {
  const path = recordPath(recordType, id);
  return path ? (
    <Link to={path} className={css.name}>
      {label}
    </Link>
  ) : (
    label
  );
}

/** Says which import brought in the list. */
function TieImport({ list }: { list: ExternalListResponse }) {
  const { t } = useTranslation('leadSources');
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const imports = useQuery({
    queryKey: ['imports', 'for-external-lists'],
    queryFn: async ({ signal }) => (await listImports({ query: { limit: 100 }, signal })).data.items,
    enabled: can('imports:read'),
  });
  const tie = async (importId: string | null) => {
    if (!importId) return;
    try {
      await tieImportToExternalList({ path: { id: list.id }, body: { importId } });
      toast(t('results.tied'), { tone: 'good' });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    void client.invalidateQueries({ queryKey: sourceKeys.results(list.id) });
  };
  if (!imports.data || imports.data.length === 0) return null;
  return (
    <Select
      mt="sm"
      label={t('results.tie')}
      searchable
      value={null}
      data={imports.data.map((one) => ({ value: one.id, label: `${one.fileName} (${one.source})` }))}
      onChange={(id) => void tie(id)}
    />
  );
}

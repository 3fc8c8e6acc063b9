import { Button } from '@mantine/core';
import { IconForms, IconTags, IconTrash, IconUserShare } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/app/session';
import { withTexts } from '@/i18n';
import type { SelectionState } from '@/shared/ui/grid/selection';
import { type BulkRecords, sourceOf } from './bulkRecords';

export type BulkKind = 'assign' | 'tag' | 'field' | 'delete';

interface Props {
  records: BulkRecords;
  selection: SelectionState;
  filter: string | undefined;
  total: number | undefined;
  /** Leads are given to people by dispatch, which tells them: their list has its own. */
  without?: readonly BulkKind[];
}

const ICONS = { assign: IconUserShare, tag: IconTags, field: IconForms, delete: IconTrash };

const BulkDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('./BulkDialog'), withTexts('bulk')()]);
  return dialog;
});

/** What may be done to the selected records at once. */
export function BulkActions({ records, selection, filter, total, without = [] }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const [doing, setDoing] = useState<BulkKind>();
  const kinds = (['assign', 'tag', 'field', 'delete'] as const).filter(
    (kind) =>
      !without.includes(kind) &&
      can(`${records}:${kind === 'delete' ? 'delete' : 'update'}`) &&
      (kind !== 'tag' || sourceOf(records).hasTags),
  );
  return (
    <>
      {kinds.map((kind) => {
        const Icon = ICONS[kind];
        return (
          <Button
            key={kind}
            variant="default"
            size="compact-sm"
            leftSection={<Icon size={14} />}
            onClick={() => setDoing(kind)}
          >
            {t(`bulk.kind.${kind}`)}
          </Button>
        );
      })}
      {doing && (
        <Suspense>
          <BulkDialog
            kind={doing}
            records={records}
            selection={selection}
            filter={filter}
            total={total}
            onClose={() => setDoing(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

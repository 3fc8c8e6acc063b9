import { Button } from '@mantine/core';
import { IconTags, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/app/session';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import type { SelectionState } from '@/shared/ui/grid/selection';
import { BulkDialog } from './BulkDialog';
import type { Change } from './bulkChange';
import type { BulkRecords } from './bulkRecords';

interface Props {
  records: BulkRecords;
  selection: SelectionState;
  filter: string | undefined;
  total: number | undefined;
}

/** What may be done to the selected accounts or contacts at once. */
export function BulkActions({ records, selection, filter, total }: Props) {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const [doing, setDoing] = useState<Change['kind']>();
  const close = () => setDoing(undefined);
  if (!can(`${records}:update`)) return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconUserShare size={14} />}
        onClick={() => setDoing('assign')}
      >
        {t('bulk.assign')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconTags size={14} />}
        onClick={() => setDoing('tag')}
      >
        {t('bulk.tag')}
      </Button>
      <Dialog opened={doing !== undefined} onClose={close} title={doing && t(`bulk.title.${doing}`)}>
        {doing && (
          <BulkDialog
            kind={doing}
            records={records}
            selection={selection}
            filter={filter}
            total={total}
            onClose={close}
          />
        )}
      </Dialog>
    </>
  );
}
